/*
 * What `firstNameOf` knows about names: folded, without dots. A word too many costs a friendly "Hi there", a word too
 * few may greet someone by the wrong name.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** Stand before a name and are no part of it. With one word behind them, that word is a family name. */
export const TITLES = words(`
  mr mrs ms miss mx mister madam sir dr prof professor doctor
  herr frau dipl ing mag mme mlle monsieur madame mademoiselle sra srta señor señora señorita
  sig signor signora dhr mevr mevrouw meneer pani hr fru
  shri shree smt श्री श्रीमती सुश्री कुमारी डॉ डा डॉक्टर प्रो
  г-н г-жа господин госпожа السيد السيدة الدكتور
`);

/** Stand before a given name, also without a space, and so never before a family name. */
export const THAI_TITLES = ['นางสาว', 'น.ส.', 'นาง', 'นาย', 'คุณ', 'ด.ช.', 'ด.ญ.', 'ดร.'] as const;

/** Titles that stand before given names and apart from them. */
export const GIVEN_NAME_TITLES = words('khun คุณ นาย นาง นางสาว');

/** Stand behind a name and are no part of it. */
export const SUFFIXES = words('jr sr ii iii iv phd md mba msc bsc ma ba dds esq cpa ret जी ji');

/** A name with one of these is a company, a role or a place holder. */
export const NO_PERSON = words(`
  inc llc ltd limited gmbh kg ug ohg ev corp corporation company co plc pty pvt pte llp sarl sas srl spa oy aps
  holding holdings group gruppe solutions studio studios agency agentur services service systems consulting
  store shop boutique market marketing media hotel restaurant cafe school university church bank industries
  international foundation association verein team support sales info office admin administrator billing
  accounts accounting order orders purchasing procurement helpdesk help desk reception contact webmaster
  postmaster mailer daemon noreply no-reply notification notifications bot robot system
  guest customer client kunde kundin gast invité visitor user member unknown anonymous anon test tester
  null undefined none na nobody deleted name lastname firstname
  facebook instagram whatsapp messenger twitter shopify amazon ebay etsy paypal zalando google
  and und et for from via with family familie
  ลูกค้า ทดสอบ แอดมิน ไม่ทราบ ग्राहक अतिथि अज्ञात कंपनी लिमिटेड प्राइवेट और एंड
`);

/** Written together with what follows. */
export const THAI_NO_PERSON = ['บริษัท', 'ร้าน', 'ห้าง', 'หจก', 'ลูกค้า', 'โรงแรม', 'โรงเรียน', 'ทดสอบ'] as const;

/** Where a name begins with one of these, what follows is a family name or the other half of a given name. */
export const HALVES = words(`
  de da do dos di du del della la le van von der den ter ten zu bin ibn ben abu abdul abdel abd umm al el st
  md mohd mst عبد أبو ابو أم ام ابن بن आर
`);

/** Family names that in their countries stand first, so that the first word of such a name says nothing sure. */
export const FAMILY_NAMES_FIRST = words(`
  nguyen tran pham hoang huynh phan vu vo dang bui ngo duong ly truong dinh trinh luu doan
  wang li zhang liu chen yang huang zhao wu zhou xu zhu hu guo gao luo zheng liang xie tang deng feng cao
  peng zeng xiao tian pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao
  kim lee park choi jung jeong kang cho yoon jang lim seo kwon hwang ahn
  tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
`);

/** Endings of Slavic family names, which official writing puts first; five letters and more. */
export const SLAVIC_FAMILY_ENDINGS = ['ов', 'ова', 'ев', 'ева', 'ский', 'ская', 'енко'] as const;
