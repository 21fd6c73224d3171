import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified, traditional } from '../../src/language/lexicon/traditional.generated.js';
import { readOwner } from '../../src/language/owner.js';
import type { OwnerReading } from '../../src/language/readings.js';
import { processorTime } from './processor-time.js';

/** A reading in one line: `name@organisation | name; help: name | name`, or why there is nobody. */
function said({ owners, helpers, nobody }: OwnerReading): string {
  return [
    owners.map(({ name, organisation }) => name + (organisation ? `@${organisation}` : '')).join(' | '),
    helpers.length > 0 ? `help: ${helpers.map(({ name }) => name).join(' | ')}` : '',
    nobody ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const families: Record<string, readonly (readonly [phrase: string, reading: string])[]> = {
  'owners of the seed forms': [
    ['*总监(甲方)', '*总监@甲方'],
    ['*经理(乙方)', '*经理@乙方'],
    ['*主管(法务部)', '*主管@法务部'],
    ['*工程师(技术部)', '*工程师@技术部'],
    ['*主管(客服部)', '*主管@客服部'],
    ['市场部(负责人:*)', '市场部'],
    ['运营部(负责人:*)', '运营部'],
    ['项目经理*', '项目经理*'],
    ['销售部', '销售部'],
    ['客户部', '客户部'],
    ['客户主管*', '客户主管*'],
    ['销售支持*', '销售支持*'],
    ['市场专员*', '市场专员*'],
    ['主谈人(销售经理*)', '主谈人'],
    ['市场部提供活动预算5万元', '市场部'],
    ['法务团队', '法务团队'],
    ['乙方经理', '乙方经理'],
  ],
  'brackets on a line of their own': [
    ['李强\n（协同：仓储部）', '李强; help: 仓储部'],
    ['李强\n(渠道总监)\n王敏', '李强 | 王敏'],
  ],
  'one person': [
    ['Smith, John', 'Smith, John'],
    ['Nguyen, Kate', 'Nguyen, Kate'],
    ['Vendor, with sign-off from Legal', 'Vendor; help: Legal'],
    ['张三（A角）、李四（B角）', '张三; help: 李四'],
    ['王伟 (牵头) 李娜 (配合)', '王伟; help: 李娜'],
    ['王总监', '王总监'],
    ['何工', '何工'],
    ['陈志远', '陈志远'],
    ['张 三', '张 三'],
    ['欧阳锋', '欧阳锋'],
    ['约翰·史密斯', '约翰·史密斯'],
    ['小王', '小王'],
    ['张*', '张*'],
    ['李某', '李某'],
    ['王○明', '王○明'],
    ['林○○', '林○○'],
    ['陳大文', '陳大文'],
    ['Tom Chen', 'Tom Chen'],
    ['Jane D.', 'Jane D.'],
    ['José García', 'José García'],
    ['Dr. Jane Smith', 'Jane Smith'],
    ['@alice', '@alice'],
    ['@org/platform', '@org/platform'],
    ['alice@example.com', 'alice@example.com'],
    ['tom', 'tom'],
  ],
  'party and contact': [
    ['乙方(陈志远)', '陈志远@乙方'],
    ['陈志远(乙方)', '陈志远@乙方'],
    ['陈志远(b)', '陈志远@b'],
    ['甲方：王总', '王总@甲方'],
    ['市场部(王强)', '王强@市场部'],
    ['市场部 王强', '王强@市场部'],
    ['市场部-王强', '王强@市场部'],
    ['市场部王强', '王强@市场部'],
    ['王强（市场部）', '王强@市场部'],
    ['John Smith (Acme Corp)', 'John Smith@Acme Corp'],
    ['Product (Alice)', 'Alice@Product'],
    ['市场部(王强、李明)', '王强@市场部 | 李明@市场部'],
    ['资讯室林专员', '林专员@资讯室'],
  ],
  'post before or after the name': [
    ['PM 黃俊榮', '黃俊榮'],
    ['项目经理 张三', '张三'],
    ['技术总监王强', '王强'],
    ['黃俊榮 PM', '黃俊榮'],
    ['PM: Alice', 'Alice'],
    ['PM – Alice', 'Alice'],
    ['CTO (Alice)', 'Alice'],
    ['Alice (CTO)', 'Alice'],
    ['Jane Doe, VP Engineering', 'Jane Doe'],
    ['张伟(市场部经理)', '张伟'],
    ['董事长(王强)', '王强'],
    ['Chief of Staff', 'Chief of Staff'],
    ['Director, Product Management', 'Director'],
    ['VP of Engineering', 'VP of Engineering'],
    ['VP of Sales and Marketing', 'VP of Sales and Marketing'],
    ['副总经理（分管生产）', '副总经理'],
  ],
  'written around the name': [
    ['**Alice**', 'Alice'],
    ['[@alice](https://github.com/alice)', '@alice'],
    ['Name <name@example.com>', 'Name'],
    ['John Smith <john@example.com>', 'John Smith'],
    ['张三（13800000000）', '张三'],
    ['张三 13800138000', '张三'],
    ['张三同志', '张三'],
    ['1. 张三', '张三'],
    ['Alice (TBC)', 'Alice'],
    ['负责人:张三', '张三'],
    ['Owner: Alice', 'Alice'],
    ['Assigned to Bob', 'Bob'],
    ['Li Ming (李明)', 'Li Ming'],
  ],
  'separators between names': [
    ['张三、李四', '张三 | 李四'],
    ['张三，李四', '张三 | 李四'],
    ['张三/李四', '张三 | 李四'],
    ['张三 李四', '张三 | 李四'],
    ['张三和李四', '张三 | 李四'],
    ['张三；李四；王五', '张三 | 李四 | 王五'],
    ['@alice @bob', '@alice | @bob'],
    ['Alice & Bob', 'Alice | Bob'],
    ['Alice, Bob, and Carol', 'Alice | Bob | Carol'],
    ['Alice or Bob', 'Alice | Bob'],
    ['CTO/CIO', 'CTO | CIO'],
    ['HR / Finance', 'HR | Finance'],
    ['架构师+后端', '架构师 | 后端'],
    ['研发部/测试部', '研发部 | 测试部'],
    ['办公室 财务科', '办公室 | 财务科'],
    ['市场部和销售部', '市场部 | 销售部'],
    ['前端 张三 后端 李四', '张三@前端 | 李四@后端'],
    ['前端：张三，后端：李四', '张三@前端 | 李四@后端'],
    ['Backend - Alice, Frontend - Bob', 'Alice@Backend | Bob@Frontend'],
    ['Sales & Marketing', 'Sales & Marketing'],
    ['Finance & IT', 'Finance | IT'],
    ['张三、张三', '张三'],
  ],
  'separators inside a name': [
    ['R&D', 'R&D'],
    ['R & D', 'R & D'],
    ['AI/ML Eng', 'AI/ML Eng'],
    ['UI/UX Designer', 'UI/UX Designer'],
    ['QA/QC', 'QA/QC'],
    ['研发/测试部', '研发/测试部'],
    ['交通养护/运营单位', '交通养护/运营单位'],
    ['教育和体育局', '教育和体育局'],
    ['人力资源和社会保障局', '人力资源和社会保障局'],
    ['发展和改革委员会', '发展和改革委员会'],
    ['产品和研发团队', '产品和研发团队'],
    ['Research and Development', 'Research and Development'],
    ['Finance and Operations Director', 'Finance and Operations Director'],
    ['Product/Design Lead', 'Product/Design Lead'],
    ['各厂(矿)的法定代表人', '各厂(矿)的法定代表人'],
    ['Supply-Chain', 'Supply-Chain'],
    ['C++', 'C++'],
  ],
  'who leads and who helps': [
    ['市场部牵头,技术部配合', '市场部; help: 技术部'],
    ['市场部牵头、技术部配合', '市场部; help: 技术部'],
    ['牵头单位：市场部；配合单位：技术部、财务部', '市场部; help: 技术部 | 财务部'],
    ['牵头:市场部 配合:技术部', '市场部; help: 技术部'],
    ['主辦:資訊處 協辦:各單位', '資訊處; help: 各單位'],
    ['市教育局（牵头）、市财政局、市人社局', '市教育局; help: 市财政局 | 市人社局'],
    ['市教育局牵头，市财政局、市人社局等按职责分工负责', '市教育局; help: 市财政局 | 市人社局'],
    ['市教育局、市财政局按职责分工负责', '市教育局 | 市财政局'],
    ['市教育局会同市财政局', '市教育局; help: 市财政局'],
    ['市发展改革委牵头，会同市财政局、市工信局', '市发展改革委; help: 市财政局 | 市工信局'],
    ['由市场部负责方案修订,5月20日前提交', '市场部'],
    ['市场部负责,总经理审批', '市场部; help: 总经理'],
    ['由项目经理审核', 'help: 项目经理'],
    ['技术部于5月20日前提交方案,由项目经理审核', '技术部; help: 项目经理'],
    ['招商部组织', '招商部'],
    ['公司总经理是安全生产第一负责人', '公司总经理'],
    ['张三负责前端，李四负责后端', '张三 | 李四'],
    ['张三（主），李四（辅）', '张三; help: 李四'],
    ['A角：张三；B角：李四', '张三; help: 李四'],
    ['张三 协助：李四', '张三; help: 李四'],
    ['Alice (lead), Bob, Carol', 'Alice; help: Bob | Carol'],
    ['Lead: Alice; Support: Bob', 'Alice; help: Bob'],
    ['R: Alice, A: Bob', 'Bob; help: Alice'],
    ['Alice with support from Bob', 'Alice; help: Bob'],
    ['Alice leads, Bob supports', 'Alice; help: Bob'],
    ['Alice (support: Bob)', 'Alice; help: Bob'],
    ['Alice -> Bob', 'Bob'],
    ['牵头领导：张伟；完成时限：6月底', '张伟'],
    ['（主辦單位：王主任，辦理期程：下週三前）', '王主任'],
    ['主辦機關：教育部', '教育部'],
  ],
  'names that hold a verb': [
    ['技术支持部', '技术支持部'],
    ['质量监督局', '质量监督局'],
    ['行政审批局', '行政审批局'],
    ['市委组织部', '市委组织部'],
    ['执行董事', '执行董事'],
    ['实施顾问', '实施顾问'],
    ['市行政审批制度改革工作领导小组办公室', '市行政审批制度改革工作领导小组办公室'],
    ['协办单位', '协办单位'],
  ],
  'work and name in pairs': [
    ['主：王伟；辅：李静', '王伟; help: 李静'],
    ['主:王伟 副:李静', '王伟; help: 李静'],
    ['组长：王伟；组员：李静、赵强', '王伟; help: 李静 | 赵强'],
    ['前端：小陈　后端：老吴', '小陈@前端 | 老吴@后端'],
    ['前端-张三 后端-李四', '张三@前端 | 李四@后端'],
    ['甲方：陈志远 乙方：李静', '陈志远@甲方 | 李静@乙方'],
    ['PM：黄俊荣  UI：林小美', '黄俊荣 | 林小美@UI'],
    ['责任单位：市公安局 项目责任人：王伟', '市公安局 | 王伟'],
    ['负责人：王伟 联系电话：13800000000', '王伟'],
  ],
  'one person with where she belongs': [
    ['市场部/张伟', '张伟@市场部'],
    ['张伟/市场部', '张伟@市场部'],
    ['张伟 / 市场部', '张伟 | 市场部'],
    ['研发部/李静、测试部/王芳', '李静@研发部 | 王芳@测试部'],
    ['产品经理/张伟', '张伟'],
    ['Marketing/Alice', 'Alice@Marketing'],
    ['Alice, PM', 'Alice'],
    ['张伟, 产品经理', '张伟'],
    ['John Smith, Esq.', 'John Smith'],
    ['Alice, Bob, PM', 'Alice | Bob | PM'],
    ['Alice, QA', 'Alice | QA'],
    ['QA/Dev', 'QA | Dev'],
    ['张伟/李静/市场部', '张伟 | 李静 | 市场部'],
  ],
  'offices whose names hold a conjunction': [
    ['衛生福利部社會及家庭署', '衛生福利部社會及家庭署'],
    ['國家科學及技術委員會', '國家科學及技術委員會'],
    ['數位發展部及國家科學及技術委員會', '數位發展部 | 國家科學及技術委員會'],
    ['卫生和计划生育委员会', '卫生和计划生育委员会'],
    ['农业农村和水利局', '农业农村和水利局'],
    ['人力资源和社会保障部', '人力资源和社会保障部'],
    ['住房和城乡建设局、发展和改革委员会', '住房和城乡建设局 | 发展和改革委员会'],
    ['财政局和审计局', '财政局 | 审计局'],
    ['經濟部及財政部', '經濟部 | 財政部'],
    ['Legal and Compliance', 'Legal and Compliance'],
    ['Product Leadership & Strategy Team', 'Product Leadership & Strategy Team'],
    ['Backend Team & QA Team', 'Backend Team | QA Team'],
    ['Web and API teams', 'Web | API teams'],
  ],
  'stand-ins and conditions are no names': [
    ['VP CS or above', 'VP CS'],
    ['Director or designee', 'Director'],
    ['Alice, Bob, or Carol', 'Alice | Bob | Carol'],
    ['PM, EM, based on work type', 'PM | EM'],
  ],
  'everybody with more words': [
    ['Everyone on the team', 'everybody'],
    ['the whole dev team', 'everybody'],
    ['all members of the team', 'everybody'],
    ['项目组全体成员', 'everybody'],
    ['每一位员工', 'everybody'],
  ],
  'everybody is nobody': [
    ['全员', 'everybody'],
    ['全体员工', 'everybody'],
    ['各部门', 'everybody'],
    ['各相关单位', 'everybody'],
    ['市直各部门', 'everybody'],
    ['各县（市、区）人民政府', 'everybody'],
    ['各镇（街道）', 'everybody'],
    ['大家', 'everybody'],
    ['All', 'everybody'],
    ['everyone', 'everybody'],
    ['All Staff', 'everybody'],
    ['all teams', 'everybody'],
    ['双方', 'everybody'],
    ['各有关部门按职责分工负责', 'everybody'],
  ],
  'people without names are nobody': [
    ['相关人员', 'everybody'],
    ['有关部门', 'everybody'],
    ['相关部门', 'everybody'],
    ['相關單位', 'everybody'],
    ['各有关科室', 'everybody'],
    ['有关同志', 'everybody'],
    ['公司相关领导', 'everybody'],
    ['相关部门负责', 'everybody'],
    ['多人', 'everybody'],
    ['若干人', 'everybody'],
    ['多个部门', 'everybody'],
    ['几位同事', 'everybody'],
    ['相关部门、有关人员', 'everybody'],
    ['various', 'everybody'],
    ['several people', 'everybody'],
    ['the relevant departments', 'everybody'],
    ['Multiple stakeholders', 'everybody'],
    ['a few of us', 'everybody'],
    ['parties concerned', 'everybody'],
    ['相关业务部门、财务部', '相关业务部门 | 财务部'],
    ['王敏、相关部门', '王敏 | 相关部门'],
    ['多媒体部', '多媒体部'],
    ['Several Team', 'everybody'],
    ['Appropriate Technology Lab', 'Appropriate Technology Lab'],
  ],
  'offices that end in 办': [
    ['总经办', '总经办'],
    ['總經辦', '總經辦'],
    ['集团总经办', '集团总经办'],
    ['总经办牵头', '总经办'],
    ['总经办、财务部', '总经办 | 财务部'],
    ['王敏(总经办)', '王敏@总经办'],
    ['总裁办', '总裁办'],
    ['董办', '董办'],
    ['党办', '党办'],
    ['行政办', '行政办'],
    ['经管办', '经管办'],
    ['陈总经办', '陈总'],
    ['市场部经办', '市场部'],
  ],
  'standing in for another': [
    ['王敏（代李雷）', '王敏'],
    ['王敏(代)', '王敏'],
    ['王敏（代理）', '王敏'],
    ['王敏（暂代）', '王敏'],
    ['王敏（代部门经理）', '王敏'],
    ['王敏(代管)', '王敏'],
    ['王敏(代李雷签字)', '王敏'],
    ['王敏代李雷', '王敏'],
    ['Ann Li (acting)', 'Ann Li'],
    ['Ann Li (acting for Bob Ray)', 'Ann Li'],
    ['Ann Li (covering for Bob)', 'Ann Li'],
    ['李四(代建中心)', '李四@代建中心'],
    ['李四(上海代表处)', '李四@上海代表处'],
  ],
  'several named by one word count as named': [
    ['各模块负责人', '各模块负责人'],
    ['财务部、各部门', '财务部 | 各部门'],
  ],
  placeholders: [
    ['TBD', 'placeholder'],
    ['待定', 'placeholder'],
    ['-', 'placeholder'],
    ['—', 'placeholder'],
    ['/', 'placeholder'],
    ['N/A', 'placeholder'],
    ['无', 'placeholder'],
    ['[Name]', 'placeholder'],
    ['<your name>', 'placeholder'],
    ['{{owner}}', 'placeholder'],
    ['@[username]', 'placeholder'],
    ['某某', 'placeholder'],
    ['xxx', 'placeholder'],
    ['XX部', 'placeholder'],
    ['____', 'placeholder'],
    ['?', 'placeholder'],
    ['Unassigned', 'placeholder'],
    ['(TBD)', 'placeholder'],
    ['......', 'placeholder'],
    ['TBD (eng)', 'placeholder'],
  ],
  'a placeholder beside a name': [
    ['张三、TBD', '张三'],
    ['TBA / Alice', 'Alice'],
    ['TBD (Alice?)', 'Alice'],
    ['Admin/Owner', 'Admin | Owner'],
  ],
};

for (const [family, phrases] of Object.entries(families)) {
  describe(`owner: ${family}`, () => {
    it.each(phrases)('%s', (phrase, reading) => {
      const read = readOwner(phrase);
      expect(said(read)).toBe(reading);
      expect(read.single).toBe(read.owners.length === 1);
    });
  });
}

describe('one name that stands for more', () => {
  it.each([
    ['王敏等人', '王敏', false],
    ['王敏等', '王敏', false],
    ['张三等3人', '张三', false],
    ['李雷等同志', '李雷', false],
    ['由王敏等负责', '王敏', false],
    ['王敏等人牵头', '王敏', false],
    ['王敏(市场部)等', '王敏@市场部', false],
    ['项目经理等', '项目经理', false],
    ['王敏、李雷等', '王敏 | 李雷', false],
    ['Ann Li et al.', 'Ann Li', false],
    ['Ann Li, et al', 'Ann Li', false],
    ['Ann Li and others', 'Ann Li', false],
    ['Ann Li, etc.', 'Ann Li', false],
    ['王敏牵头，李雷等配合', '王敏; help: 李雷', true],
    ['市经信局等部门', '市经信局', true],
    ['Bob and Al', 'Bob | Al', false],
    ['王敏', '王敏', true],
  ])('%s', (phrase, reading, single) => {
    const read = readOwner(phrase);
    expect([said(read), read.single]).toEqual([reading, single]);
  });
});

describe('kinds of owners', () => {
  it.each([
    ['王总监', 'person'],
    ['陈志远', 'person'],
    ['Tom Chen', 'person'],
    ['@alice', 'person'],
    ['*总监', 'role'],
    ['风控总监', 'role'],
    ['安全员', 'role'],
    ['开发者', 'role'],
    ['QA Lead', 'role'],
    ['Head of Product', 'role'],
    ['Judge', 'role'],
    ['Dev Team Lead', 'role'],
    ['党委宣传部', 'team'],
    ['臨床支援團隊', 'team'],
    ['甲方', 'team'],
    ['Backend', 'team'],
    ['CTO Office', 'team'],
    ['Supply-Chain', 'team'],
  ])('%s is a %s', (phrase, kind) => {
    expect(readOwner(phrase).owners.map((owner) => owner.kind)).toEqual([kind]);
  });

  it('a cell without text is blank, not a placeholder', () => {
    expect([readOwner('').nobody, readOwner('  ').nobody, readOwner('-').nobody]).toEqual([
      'blank',
      'blank',
      'placeholder',
    ]);
  });
});

const surnames = fc.constantFrom('王', '李', '张', '刘', '陈', '赵', '周', '吴');
const given = fc.constantFrom('伟', '芳', '秀英', '建国', '志远', '明', '丽华', '俊杰');
const chinesePerson = fc.tuple(surnames, given).map((parts) => parts.join(''));
const latinPerson = fc.constantFrom('Alice', 'Bob', 'Carol Jones', 'Tom Chen', 'Jane Doe', '@maria', 'José García');
const body = fc.constantFrom('市场部', '财务部', '市教育局', '信息中心', '运维团队', '综合办公室');
const name = fc.oneof(chinesePerson, latinPerson, body);

describe('properties of owners', () => {
  it('a list of names reads back as its names, whatever separates them', () => {
    const separators = fc.constantFrom('、', ' / ', '，', ', ', ' + ', ' & ', '；', '\n');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), separators, (names, separator) => {
        expect(readOwner(names.join(separator)).owners.map((owner) => owner.name)).toEqual(names);
      }),
    );
  });

  it('who leads is accountable and who helps is not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(body, { minLength: 2, maxLength: 4 }), ([lead, ...rest]) => {
        for (const phrase of [
          `${lead}牵头，${rest.join('、')}配合`,
          `牵头单位：${lead}；配合单位：${rest.join('、')}`,
        ]) {
          const read = readOwner(phrase);
          expect(read.owners.map((owner) => owner.name)).toEqual([lead]);
          expect(read.helpers.map((helper) => helper.name)).toEqual(rest);
        }
      }),
    );
  });

  it('traditional and full-width writing reads the same', () => {
    const toTraditional = (text: string): string =>
      [...text].map((character) => traditional[simplified.indexOf(character)] ?? character).join('');
    fc.assert(
      fc.property(chinesePerson, body, (person, team) => {
        const phrase = `${team}(${person})`;
        for (const other of [toTraditional(phrase), phrase.replace('(', '（').replace(')', '）')]) {
          const [read, again] = [readOwner(phrase), readOwner(other)];
          expect(again.owners.map(({ kind, span }) => ({ kind, span }))).toEqual(
            read.owners.map(({ kind, span }) => ({ kind, span })),
          );
        }
      }),
    );
  });

  it('reads any text without a crash, and its offsets cut the names out of it', () => {
    const words = fc.constantFrom(
      '张三',
      '、',
      '/',
      '(',
      ')',
      '市场部',
      '负责',
      '牵头',
      ':',
      ' ',
      'Alice',
      'and',
      '*',
      '配合',
      '，',
      '@',
      '（',
      '和',
      'R&D',
      '½',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readOwner(text);
        for (const owner of [...read.owners, ...read.helpers])
          expect(text.slice(owner.span.start, owner.span.end)).toBe(owner.name);
        expect(read.owners.length === 0 && read.helpers.length === 0).toBe(read.nobody !== undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['张三、', '市场部和', '(会同', 'A/', '会同- ', 'a: 和', ' and ', '((', '由负责'])(
    '%s ten thousand characters long takes no time',
    (unit) => {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      expect(processorTime(() => readOwner(text))).toBeLessThan(50);
    },
  );
});
