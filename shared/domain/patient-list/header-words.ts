/**
 * Words of headers in lists of communes, folded as `searchText` does. The order matters: of two fields that fit a
 * header the earlier one is meant.
 */
import type { HeaderWords } from '../table-file/header-words.ts';
import type { ListField } from './list-fields.ts';

const someoneElse =
  /\b(cha|me|bo|giam ho|nguoi dua|nguoi than|chu ho|lien he|guardian|parent|father|mother)\b/;
const ofIssue = /\b(ngay cap|noi cap|han|ngay het han|issued?)\b/;

export const headerWords: readonly HeaderWords<ListField>[] = [
  {
    field: 'male',
    is: /^((gioi tinh|nam sinh|ngay sinh|ngay thang nam sinh|sinh nam) )?(nam|male)( x)?$/,
  },
  {
    field: 'female',
    is: /^((gioi tinh|nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|sinh) )?(nu|female)( x)?$/,
  },
  { field: 'sex', is: /\b(gioi tinh|phai|gioi|sex|gender|nam nu)\b/ },
  {
    field: 'guardian',
    is: /\b(giam ho|(cha|bo) (hoac )?me|ho (va )?ten (cha|me|bo)|nguoi dua tre|nguoi dua den|guardian|parent)\b/,
  },
  { field: 'familyName', is: /^(ho|ho (va )?(ten )?(chu )?(dem|lot)|last name|surname|family name)$/ },
  { field: 'givenName', is: /^(first name|given name)$/ },
  {
    field: 'name',
    is: /^(ten|name)$|\b(ho (va )?ten|ten (nguoi|benh|cong dan|nhan khau|thanh vien)|full ?name|patient name)\b/,
    not: someoneElse,
  },
  { field: 'birthMonth', is: /^((ngay|nam|ngay thang nam) sinh )?thang( sinh)?$|^month( of birth)?$/ },
  { field: 'age', is: /^(so )?tuoi$|^age$/ },
  {
    field: 'birth',
    is: /\b(ngay (thang )?(nam )?sinh|nam sinh|thang nam sinh|sinh (ngay|nam)|ntns|date of birth|dob|birth ?(date|day)?|year of birth)\b/,
    not: someoneElse,
  },
  { field: 'birthYear', is: /^((ngay|ngay thang nam) sinh )nam$/ },
  {
    field: 'certificateNumber',
    is: /\b(so|ma|ky hieu) .*(chung nhan|gcn|ho ngheo|ho can ngheo)\b|^(so )?(giay chung nhan|gcn)\b|\bcertificate (no|number)\b/,
  },
  {
    field: 'certificateYear',
    is: /\bnam (cap|cong nhan|xet duyet)\b|\bcertificate year\b/,
    not: /\b(cccd|cmnd|can cuoc)\b/,
  },
  {
    field: 'certificateCommune',
    is: /\b(xa|phuong|ubnd|don vi) cap\b|\bnoi cap (gcn|giay)\b|\bcertificate commune\b/,
  },
  {
    field: 'insuranceNumber',
    is: /\b(bhyt|bao hiem|ma the|insurance)\b/,
    not: /\b(ngay|han|noi|gia tri|doi tuong|co the|issued?)\b/,
  },
  {
    field: 'identityNumber',
    is: /\b(cccd|can cuoc|dinh danh|ddcn|citizen|identity|national id|id (no|number|card))\b/,
    not: ofIssue,
  },
  { field: 'identityNumber', is: /\b(cmnd|cmtnd|cmt|chung minh)\b/, not: ofIssue },
  { field: 'ethnicity', is: /\b(dan toc|ethnic(ity| group)?)\b/ },
  { field: 'phone', is: /\b(dien thoai|sdt|so dt|dtdd|di dong|phone|mobile|tel)\b|^dt$/ },
  { field: 'specialties', is: /\b(chuyen khoa|khoa kham|noi dung kham|dang ky kham|specialt(y|ies))\b/ },
  { field: 'category', is: /\b(doi tuong|dien(?! thoai| tich)|loai ho|category|hoan canh)\b/ },
  {
    field: 'address',
    is: /\b(dia chi|noi o|cho o|noi cu tru|cu tru|address|residence)\b|\bthon\b.*\bxa\b/,
    not: /\be ?mail\b/,
  },
  { field: 'hamlet', is: /^(thon|ban|xom|to|khom|ap|buon|to dan pho|hamlet|village)\b/ },
  {
    field: 'commune',
    is: /^(xa|phuong|thi tran|commune|ward)\b/,
  },
  { field: 'district', is: /^(huyen|quan|thi xa|thanh pho thuoc tinh|district)\b/ },
  { field: 'province', is: /^(tinh|thanh pho|province)\b/ },
  { field: 'address', is: /\b(ho khau|thuong tru|hktt)\b/ },
];
