/** What is paid for reaching something or missing it: commissions, rewards, service credits, damages. No targets. */
import type { Phrase, QuantityToken } from './phrase.js';

const byShare = /按(?:照)?(?:[^,;。]{1,14}的)?\s?$/;
const paidOut =
  /^\s*(?:的(?:比例|标准|费率|税率))?(?:给予|进行)?(?:计提|提成|提取|发放|计发|计付|支付|返还|返点|返利|扣除|扣缴|扣|计算|计入|结算|奖励|提奖|分成|分红|收取|征收|缴纳|折算|核算|赔付|赔偿|补偿|作为违约金|违约金|罚款|罚金)/;
const latinPay =
  /\b(?:bonus(?:es)?|commissions?|incentives?)\s(?:is|are)\s(?:paid|due|payable|earned)\s(?:at|from|for|above)\s$|\b(?:commission|bonus|rebate|royalty|penalty|surcharge|(?:service )?credits?|liquidated damages|late fee)\s(?:of|at)\s$/i;
const latinPayAfter =
  /^\s(?:commission|bonus|rebate|royalty|penalty|surcharge|(?:service )?credits?|refund|deduction|discount on)\b/i;
/** 10% of the monthly fee … credited: a share of what is paid. */
const ofFee = /^\sof\s(?:the\s|that\s|each\s)?(?:[a-z]+\s){0,2}(?:fees?|charges?|price|invoices?|contract value)\b/i;
const creditWord = /\b(?:credit(?:ed|s)?|penalt(?:y|ies)|refund(?:ed|s)?|rebates?|deduct(?:ed|ion|s)?|damages)\b/i;
/** 赔付月费的10%, 扣减当月服务费5% */
const paysOf =
  /(?:赔付|赔偿|补偿|扣减|扣除|扣罚|扣|返还|退还|减免|支付|处以)[^,;。\d]{0,10}(?:费用?|价款|金额|总价|总额|款项|货款|房款|工资|薪酬|奖金|绩效|租金|合同额)的?\s*$/;

/** 按5%计提奖金, `a bonus of 5%`: how much is paid for reaching something, or for missing it. */
export function isCommission(phrase: Phrase, { start, end, quantity }: QuantityToken): boolean {
  if (quantity.kind !== 'percent' && quantity.kind !== 'permille') return false;
  const before = phrase.text.slice(Math.max(0, start - 24), start);
  const after = phrase.text.slice(end, end + 40);
  if ((byShare.test(before) && paidOut.test(after)) || latinPay.test(before) || latinPayAfter.test(after)) return true;
  if (paysOf.test(before)) return true;
  return (
    after.startsWith(' of ') &&
    ofFee.test(after) &&
    creditWord.test(phrase.text.slice(Math.max(0, start - 60), end + 80))
  );
}
