/** Numbers that only say whose or which things are meant: in all 12 districts, accounts over $1m, 未达80分的比率. */
import type { QuantityToken } from './phrase.js';
import type { Scene } from './scene.js';

const everywhere =
  /\b(?:(?:across|throughout)(?:\s(?:all|each|every|any))?|(?:in|at|for|over|among|from|within)\s(?:all|each|every|any)(?:\sone)?)(?:\sof)?(?:\s(?:the|our|its|their))?\s$/i;
const within = /\b(?:in|at)\s(?:the\s|our\s|its\s)?$/i;

/** `90% in all 12 districts`, `across 5 sites`: over how many of them something is reached. */
export function isScope(scene: Scene, index: number, { start, quantity }: QuantityToken): boolean {
  if (quantity.kind !== 'count' || quantity.bound !== undefined || !/^[a-z]/i.test(quantity.unit)) return false;
  const { phrase } = scene;
  const before = phrase.text.slice(Math.max(0, start - 32), start);
  const other = scene.targetBefore(index) ?? scene.nextInClause(index);
  if (other === null) return false;
  if (everywhere.test(before)) return true;
  return phrase.quantity(other)?.quantity.kind === 'percent' && within.test(before);
}

/** 达成季度目标20家的50%: the number of which a share is told. */
export function isWholeOf(scene: Scene, index: number, { end, quantity }: QuantityToken): boolean {
  if (quantity.kind !== 'count' || quantity.bound !== undefined || scene.phrase.text.charAt(end) !== '的') return false;
  const share = scene.quantity(scene.nextInClause(index));
  return share !== null && share.quantity.kind === 'percent' && share.start <= end + 2;
}

/** A change or rate named after the noun that the number belongs to, with no number of its own. */
const movesAlone =
  /^\s*(?:的|以?[上下]的?)?[^,;。\d]{0,16}(?:率|占比|比例|比重|数量?|[人户件次]数)(?:[^,;。\d]{0,6})(?:下降|降低|减少|提升|提高|上升|增加|缩小|改善|压降|压减)\s*(?:$|[,;。)])/;
const amounts = /[率比量数]/;
/** 超过10万元的客户, 5000万元以上企业, 100万元以上的项目 */
const ofThings =
  /^\s*的?(?:重[点大要])?(?:企业|客户|项目|合同|订单|商户|单位|工程|采购|交易|供应商|用户|门店|资产|设备|支出|付款|费用报销|报销|货物|案件|贷款|授信|投资者)/;
const reviews =
  /(?:回访|走访|拜访|审计|审核|检查|抽查|核查|排查|摸排|复核|复查|监测|监控|巡查|巡检|约谈|调研|评审|评估|登记|备案|公示|招标|上报|报送|建档|对|向|针对)[^,;。\d]{0,14}$/;
const things =
  '(?:accounts?|customers?|clients?|suppliers?|vendors?|contracts?|projects?|orders?|deals?|invoices?|transactions?|purchases?|payments?|expenses?|companies|firms|assets|claims|employees|users|sites|requests|tickets|partners)';
const over = `(?:over|above|exceeding|more than|greater than|in excess of|under|below|less than|[>≥<≤]=?)\\s?$`;
const chosenOfAll = new RegExp(
  `\\b(?:all|any|every|each)\\s(?:[a-z-]+\\s){0,2}${things}\\s(?:with\\s|worth\\s|valued\\s(?:at\\s)?|spending\\s|of\\s)?${over}`,
  'i',
);
const thingsOver = new RegExp(`\\b${things}\\s(?:worth\\s|valued\\s(?:at\\s)?)?${over}`, 'i');

/** No incidents lasting more than 1 hour: how bad those are of which there may be none. */
const noneThat =
  /\b(?:no|zero|without)\s[^,;.]{1,40}?\s(?:lasting|exceeding|longer|older|open|above|over|taking|that)\b[^,;.\d]{0,20}$/i;

/** `all accounts over $1m`, 对100万元以上的项目进行审计: the number chooses things, nobody is to reach it. */
export function isChosenBy(scene: Scene, index: number, { start, end, quantity }: QuantityToken): boolean {
  const { phrase } = scene;
  const compared = phrase.boundBefore(index);
  if (!compared && quantity.bound === undefined) return false;
  const after = phrase.text.slice(end, end + 40);
  if (quantity.kind !== 'percent' && amounts.test(after) && movesAlone.test(after)) return true;
  const before = phrase.text.slice(Math.max(phrase.clauseStart(index), start - 60), start);
  if (quantity.kind === 'money' && ofThings.test(after) && reviews.test(before)) return true;
  // The English patterns take long to compile, and most phrases have no English.
  if (!compared || !/[a-z] /i.test(before)) return false;
  if (noneThat.test(before)) return true;
  if (quantity.kind !== 'money' && quantity.kind !== 'count') return false;
  return (
    (/\b(?:all|any|every|each)\s/i.test(before) && chosenOfAll.test(before)) ||
    (quantity.kind === 'money' && thingsOver.test(before) && counts(scene, index))
  );
}

/** Close 10 deals over $100k, deals over $50k: 12: a number of the same clause says how many of them. */
function counts(scene: Scene, index: number): boolean {
  const { phrase } = scene;
  const others = [scene.previous(index), scene.nextInClause(index)];
  return others.some((other) => {
    const kind = scene.quantity(other)?.quantity.kind;
    return (kind === 'count' || kind === 'number') && phrase.clauses[other ?? -1] === phrase.clauses[index];
  });
}
