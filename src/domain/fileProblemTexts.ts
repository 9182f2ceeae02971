/** What is wrong, and how to mend it. */
type Words = readonly [message: string, mend: string]
interface Texts {
  en: Words
  'zh-CN': Words
}

const texts = <Code extends string>(table: Record<Code, Texts>) => table

/** Every problem that an entry file can have, in the languages of those who write entries. */
export const problemTexts = texts({
  byte_order_mark: {
    en: ['begins with a byte order mark', 'save it as UTF-8 without BOM'],
    'zh-CN': ['文件开头有字节顺序标记（BOM）', '另存为不带 BOM 的 UTF-8'],
  },
  line_ends: {
    en: ['has Windows line ends', 'save it with LF line ends'],
    'zh-CN': ['用了 Windows 换行符', '另存为 LF 换行'],
  },
  not_utf8: {
    en: ['has characters that are not UTF-8', 'save it as UTF-8 and type them again'],
    'zh-CN': ['有不是 UTF-8 的字符', '存为 UTF-8，并重新输入这些字'],
  },
  thesaurus_group: {
    en: ['a group is not right: {detail}', 'see knowledge/thesaurus/README.md'],
    'zh-CN': ['词组有误：{detail}', '参见 knowledge/thesaurus/README.md'],
  },
  no_front_matter: {
    en: ['has no front matter', 'begin the file with a line ---, the keys, and another line ---'],
    'zh-CN': ['没有文件头', '文件第一行写 ---，然后写各项，再写一行 ---'],
  },
  no_topic: {
    en: ['lies in no topic folder', 'move it to knowledge/<topic>/'],
    'zh-CN': ['不在主题文件夹里', '移到 knowledge/<主题>/ 下面'],
  },
  yaml: {
    en: ['is not YAML: {reason}', 'mend the line; quote a text that contains ": " or " #"'],
    'zh-CN': ['不是正确的 YAML：{reason}', '改正这一行；文字里有“: ”或“ #”时加引号'],
  },
  no_keys: {
    en: ['front matter must be keys with values', 'write lines such as title: …'],
    'zh-CN': ['文件头必须是“键: 值”', '按“title: …”这样的形式逐行写'],
  },
  key_unknown: {
    en: ['{name} is not a known key', 'delete it, or use one of {known}'],
    'zh-CN': ['不认识的键 {name}', '删掉，或改用其中之一：{known}'],
  },
  key_missing: {
    en: ['{name} is missing', 'add it; the README shows the form of an entry file'],
    'zh-CN': ['缺少 {name}', '补上；README 里有条目文件的格式'],
  },
  value_type: {
    en: [
      '{name} must be {expected}',
      'write a text in quotes when it looks like a number; a list as lines that begin with -',
    ],
    'zh-CN': ['{name} 的类型必须是 {expected}', '像数字的文字要加引号；列表每行以 - 开头'],
  },
  value_other: {
    en: ['{name}: {reason}', 'see the form of entry files in the README'],
    'zh-CN': ['{name}：{reason}', '见 README 里的条目文件格式'],
  },
  text_empty: {
    en: ['{name} is empty', 'write it or leave the key out'],
    'zh-CN': ['{name} 是空的', '写上内容，或者去掉这个键'],
  },
  day_unreal: {
    en: ['{name} is not a day', 'write a day that exists as YYYY-MM-DD'],
    'zh-CN': ['{name} 不是日期', '写真实存在的日期，格式 YYYY-MM-DD'],
  },
  url_invalid: {
    en: ['{name} is not a web address', 'begin it with https://'],
    'zh-CN': ['{name} 不是网址', '以 https:// 开头'],
  },
  via_unknown: {
    en: ['{name} must be text or quotation', 'text: read in the source itself; quotation: read where others quote it'],
    'zh-CN': ['{name} 只能是 text 或 quotation', '读过原文写 text，只见别处引用写 quotation'],
  },
  id_form: {
    en: ['{name} is not an id', 'use lower-case letters, digits and single hyphens'],
    'zh-CN': ['{name} 的写法不对', '只用小写字母、数字和单个连字符'],
  },
  locale_unknown: {
    en: ['{name} must be one of zh-CN, zh-TW, en', 'take the language of the text'],
    'zh-CN': ['{name} 只能是 zh-CN、zh-TW、en', '写正文所用的语言'],
  },
  phrasings_few: {
    en: ['{name} has fewer than 8 phrasings', 'add the ways in which citizens ask it'],
    'zh-CN': ['{name} 少于 8 条', '补充群众的其他问法'],
  },
  scope_unknown: {
    en: ['{name} must be national or example-city', 'say where the text is true'],
    'zh-CN': ['{name} 只能是 national 或 example-city', '写明适用范围'],
  },
  handoff_unknown: {
    en: ['{name} must be offer, always or never', 'say when a person is offered'],
    'zh-CN': ['{name} 只能是 offer、always、never', '写明何时转人工'],
  },
  no_source: {
    en: ['{name} names no source', 'name the law or notice on which the answer rests'],
    'zh-CN': ['{name} 里没有依据', '写上所依据的法律或文件'],
  },
  file_name: {
    en: ['id and locale say {expected}, the file is {actual}', 'rename the file or correct the keys'],
    'zh-CN': ['按 id 和 locale 应叫 {expected}，文件却叫 {actual}', '改文件名，或改 id、locale'],
  },
  department_unknown: {
    en: ['department {name} does not exist', 'take an id from departments.yaml'],
    'zh-CN': ['没有部门 {name}', '从 departments.yaml 里选一个 id'],
  },
  validity_order: {
    en: ['validTo is before validFrom', 'correct one of the two days'],
    'zh-CN': ['validTo 早于 validFrom', '改正其中一个日期'],
  },
  phrasing_twice: {
    en: ['phrasing stands twice: {text}', 'delete one of them'],
    'zh-CN': ['问法重复：{text}', '删掉一条'],
  },
  test_is_phrasing: {
    en: ['test question is a phrasing: {text}', 'ask it in other words'],
    'zh-CN': ['测试问题与问法相同：{text}', '换一种说法'],
  },
  no_answer: {
    en: ['has no answer', 'write the short complete answer before the first heading'],
    'zh-CN': ['没有答案', '在第一个小标题之前写简短而完整的答案'],
  },
  facet_unknown: {
    en: ['“{heading}” is not a facet', 'use one of {known}'],
    'zh-CN': ['没有“{heading}”这个要素', '改用其中之一：{known}'],
  },
  facet_twice: {
    en: ['“{heading}” stands twice', 'join the two'],
    'zh-CN': ['“{heading}”出现两次', '合并成一个'],
  },
  facet_order: {
    en: ['“{heading}” is out of order', 'the order is {known}'],
    'zh-CN': ['“{heading}”的位置不对', '顺序是：{known}'],
  },
  facet_empty: {
    en: ['“{heading}” is empty', 'write it or delete the heading'],
    'zh-CN': ['“{heading}”下面没有内容', '写上内容，或者删掉小标题'],
  },
  heading_level: {
    en: ['is a heading of another form', 'use ## and a space at the beginning of the line for facets and nothing else'],
    'zh-CN': ['小标题的写法不对', '要素小标题顶格写“## ”，不用其他标题'],
  },
  html: {
    en: ['contains HTML', 'write plain Markdown: paragraphs, lists, **bold**, [links](https://…)'],
    'zh-CN': ['含有 HTML', '只用简单的 Markdown：段落、列表、**加粗**、[链接](https://…)'],
  },
  table: {
    en: ['contains a table', 'write it as a list'],
    'zh-CN': ['含有表格', '改写成列表'],
  },
  block: {
    en: ['contains a code block or a line of signs', 'write it as a paragraph or a list'],
    'zh-CN': ['含有代码块或分隔线', '改写成段落或列表'],
  },
  picture: {
    en: ['contains a picture', 'say it in words'],
    'zh-CN': ['含有图片', '用文字说明'],
  },
  link_unsafe: {
    en: ['links to {url}', 'link only to https:// or tel: addresses, written on one line'],
    'zh-CN': ['链接指向 {url}', '只链接 https:// 或 tel: 地址，并写在一行里'],
  },
  entry_twice: {
    en: ['the entry {name} stands in {other} too', 'give one of them another id'],
    'zh-CN': ['条目 {name} 在 {other} 里也有', '给其中一个换 id'],
  },
  phrasing_shared: {
    en: ['“{text}” is a phrasing of {other} too', 'keep it in the entry that it really asks for'],
    'zh-CN': ['“{text}”也是 {other} 的问法', '只留在它真正要问的那个条目里'],
  },
})
export type ProblemCode = keyof typeof problemTexts
