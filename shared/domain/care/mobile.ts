/**
 * Numbers of mobile phones in Vietnam, to which a message can be sent: ten digits that begin with 03, 05, 07, 08 or 09,
 * also written `+84…` or `84…` without the first zero. Those of eleven digits were changed into such ones.
 * Source: decision 798/QĐ-BTTTT (25 May 2018), the plan for changing mobile prefixes.
 */

const national = /^0[35789]\d{8}$/;

/** A national number as gateways take it and spreadsheets keep it, which drop a zero in front: `84912345678`. */
export const internationalMobile = (mobile: string): string => mobile.replace(/^0/, '84');

/** The number as it is dialled within the country, `0912345678`; nothing when no message reaches it. */
export function readMobile(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  return national.test(digits) ? digits : undefined;
}
