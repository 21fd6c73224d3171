/** Words that stand where a name should: placeholders, and everybody, who is nobody. */
import * as lexicon from '../lexicon/owners.js';

const placeholders: ReadonlySet<string> = new Set(lexicon.placeholderWords);
/** Placeholders of a whole cell that may be posts in a list: `Admin/Owner`. */
const postsInLists: ReadonlySet<string> = new Set(['owner', 'owners', 'responsible', 'open', 'name']);
const unfilled = /^[-—_.…?*/\\~xX×○□#+\s]*$/;
const someUnit = /^(?:[x×○]{1,3}|某某?)(?:部门?|公司|单位|局|处|科室?|中心|组|经理|总监|人|员|同志|老师|先生|女士)$/;
/** 待招聘的产品经理: the post is there, the person is not. */
const toBeHired = /^(?:待|拟|即将)(?:招聘|招|聘|补|定|指派|任命)(?:的|$|[^岗位])/;
/** 请填写责任人, 尚未指派, 待委派: what is still to be done about the name. */
const toBeFilled =
  /^(?:(?:请|待|需|须|此处|在此|请在此)?(?:填写|填入|填报|输入|选择|补充|注明|指定)(?:[^,;。]{0,6}(?:姓名|名字|名称|责任人|负责人|人员|部门|单位|岗位))?|(?:目前|暂时?|尚|还|仍)?(?:未|待|没有?)(?:指派|分派|委派|指定|选定|选派|安排|分工|分配|确定|明确|落实|任命|聘任|认领|认定|到岗|到位|公布|商定|敲定)(?:人员|人选|责任人|负责人|部门|单位)?)$/;
const opensUnfilled: ReadonlySet<string> = new Set('请待需须此在填输选补注指目暂尚还仍未没');

/** TBD - new hire; in `TBA / Alice` somebody is named. */
const stillOpen = /^(?:tbd|tba|tbc|待定|未定)\s*[-:,(]\s*(?:new hire|hiring|to be|vacan|open|recruit|招聘|待|尚)/i;
const bracketedWords = /name|owner|person|team|role|tbd|姓名|负责人|责任人|部门|user|assignee|who|填写|待/i;

/** TBD, 待定, [Name], ______, xx: somebody is still to be written here. */
export function isPlaceholder(name: string, inList = false): boolean {
  const lower = name.charCodeAt(0) > 0x7f ? name : name.toLowerCase();
  if (placeholders.has(lower)) return !inList || !postsInLists.has(lower);
  if (toBeHired.test(name) || stillOpen.test(name)) return true;
  if (name.endsWith('__')) return true;
  if (opensUnfilled.has(name.charAt(0)) && toBeFilled.test(name)) return true;
  const first = name.charCodeAt(0);
  // Letters and Chinese characters other than 某 and x begin no other placeholder.
  if ((first >= 0x4e00 && first !== 0x67d0) || (first >= 0x41 && first <= 0x7a && lower.charAt(0) !== 'x')) {
    if (!'[_'.includes(name.charAt(0))) return false;
  }
  const plain = lower.replace(/^[@$[<{("'_【《]+|[\]>})"'_】》]+$/g, '').trim();
  if (placeholders.has(plain) || toBeFilled.test(plain) || unfilled.test(plain) || someUnit.test(plain)) return true;
  if (/^@?(?:tbd|username|xxx+|todo|name|nobody)$/.test(lower)) return true;
  return /^[@$]?[[<{].*[\]>}]$/.test(name) && bracketedWords.test(plain);
}

const everybodyWords: ReadonlySet<string> = new Set(lexicon.everybodyWords);
/** 各部门, 市直各单位, 其他各科室 */
const eachOf =
  /^(?:[市省区县州镇]?[直级属]?各|其他各|其余各|(?:全[省市县区校院]|公司|集团|学校|医院|[局委厅院校部])?(?:机关|内部|内设|下属|所属)?各)/;
const post = /(?:人|员|长|理|监|管|任|记|师)$/;

/** Everyone on the team, all members of the group, the whole dev team, each of the leads. */
const everyone =
  /^(?:(?:every|any)(?:one|body) |all hands |(?:all|each|every one) of |all (?:[a-z-]+ ){0,3}(?:members|staff|teams|leads|managers|owners|employees|departments|engineers|developers|people|parties|stakeholders)(?: (?:of|in|on|at|from|involved) ?.*)?$|(?:whole|entire) (?:[a-z-]+ ){0,3}(?:team|group|dept|department|company|organi[sz]ation|staff|crew|class|squad|office|unit|school|firm)$)/;
/** 项目组全体成员, 每一位员工 */
const wholeStaff =
  /(?:全体|全部|所有|每一?[位个名]).{0,8}(?:成员|人员|员工|职工|同事|同仁|师生|干部|党员|参与者|参会者)$/;

/** 相关人员, 有关部门, 若干人, 多个部门: there is somebody, but nobody is named. */
const unnamed =
  /^(?:其他|其余)?(?:公司|集团|单位|本单位|[市省县区州镇乡][直级属]?)?各?(?:有关|相关|多|若干|[几数]|一些|部分|某些|不少|诸多|众多|少数|个别)(?:的)?[个名位家各]?(?:业务|职能|责任|专业|主管|参与|涉及|成员)?(?:人员|人士|人|员工|同志|同事|部门|单位|机构|科室|处室|部室|方面|方|团队|小组|领导|负责人|责任人|主管|岗位|干系人)等?$/;
const unnamedStart = '其公集单本各有相多若几数一部某不诸众少个市省县区州镇乡';

/** Several people, various teams, relevant departments, a few of us. */
const unnamedPeople =
  /^(?:(?:various|several|multiple|many|some|numerous|different|certain|other|a few|a number of|relevant|appropriate|respective|concerned|related|applicable)(?: of (?:us|them))?(?: (?:[a-z-]+ ){0,2}(?:people|persons?|staff|members?|departments?|depts?|teams?|groups?|units?|stakeholders?|part(?:y|ies)|owners?|colleagues?|employees?|engineers?|developers?|individuals?|functions?|offices?|personnel|managers?|leads?|contributors?|folks|volunteers?))?|(?:people|parties|persons|staff|departments|teams) (?:concerned|involved))$/;

const staffEnds = '员工事仁生部者';

/** 各部门, 全体员工, 所有单位, everyone; 各模块负责人 are posts, several of them, and count as named. */
export function isEverybody(name: string): boolean {
  const first = name.charCodeAt(0);
  if (first < 0x80) {
    const lower = name.toLowerCase();
    const plain = lower.startsWith('the ') ? lower.slice(4) : lower;
    if (everybodyWords.has(plain) || unnamedPeople.test(plain)) return true;
    return (
      (plain.startsWith('all ') || plain.startsWith('e') || plain.startsWith('any') || plain.startsWith('whole ')) &&
      (/^(?:all|each|every) (?:of the )?[a-z-]+s?$/.test(plain) || everyone.test(plain))
    );
  }
  if (unnamedStart.includes(name.charAt(0)) && name.length < 16 && unnamed.test(name)) return true;
  if (everybodyWords.has(name) || name.endsWith('双方') || name.endsWith('各方')) return true;
  if (name.length < 10 && /^(?:全(?:组|团队|项目组|班|科室?|处|部门|局)|大家)(?:成员|人员|员工|一起|共同)?$/.test(name))
    return true;
  if (staffEnds.includes(name.charAt(name.length - 1)) && wholeStaff.test(name)) return true;
  // Nobody else begins with one of these.
  if (!'各全所每其市省区县州镇直级属局委厅院校部公集学医机内下'.includes(name.charAt(0))) return false;
  if (eachOf.test(name)) return !post.test(name.replace(/\([^()]*\)$/, ''));
  return /^(?:全体|全员|所有|每个|全公司)/.test(name) && !/(?:负责人|责任人|经理|主管)$/.test(name);
}
