/** Words that stand for many in the patterns: `<child>` in a pattern means any of them. Simplified, lower case. */
const words: Record<string, string> = {
  child:
    '孩子|小孩|娃|崽|囡|宝宝|宝贝|婴儿|儿子|女儿|闺女|孙子|孙女|外孙|弟弟|妹妹|小朋友|小弟|小妹|小女|小儿|小男孩|小女孩|囝仔|细路',
  elder:
    '老人|老人家|老头|老太|老伴|老爷子|老爹|老娘|老妈|老爸|老汉|爷爷|奶奶|外公|外婆|姥姥|姥爷|阿公|阿嬷|阿嬤|阿妈|阿婆|大爷|大妈|大伯|爸|妈|爹|娘|父亲|母亲',
  /** Those who live together or did, their parents and children of age. */
  partner:
    '老公|老婆|丈夫|妻子|爱人|对象|男人|媳妇|婆娘|当家的|男朋友|女朋友|男友|女友|男票|前夫|前妻|前任|前男友|前女友|先生|太太|婆婆|公公|婆家|岳父|岳母|丈母娘|伴侣|继父|继母|后爸|后妈|后爹|后娘|养父|养母|爸|妈|爹|老汉|父亲|母亲|公婆|另一半|妹夫|姐夫|孩子他爸|孩子他妈',
  grown: '儿子|女儿|闺女|儿媳|女婿|孙子|家里人|家人|哥哥|弟弟|嫂子|大哥|我哥|我弟|小叔子|亲戚',
  friend: '室友|舍友|朋友|同学|同事|闺蜜|兄弟|工友|邻居|姐姐|姐妹|叔叔|阿姨|舅舅|姑姑',
  peer: '同学|同班|班上|班里|班级|高年级|学长|学姐|校霸|室友|舍友|宿舍|学生|初中生|高中生|小学生|小混混|校园',
  teacher: '老师|教练|校长|班主任|教官|保育员|幼儿园|幼稚园|辅导员|补习班',
  many: '很多|好多|多人|几十|几百|上百|十几|十多|好几|许多|大量|全班|全村|全家|全厂|全校|一家人|一家子|一桌|整个|半个班|大家|工友们|同学们|都',
  limb: '手指|手|胳膊|手臂|腿|脚|指头|脚趾|头|脖子|身子|腰',
  official:
    '干部|领导|局长|书记|镇长|乡长|县长|市长|区长|村长|村支书|支书|村主任|主任|科长|处长|厅长|院长|公务员|官员|公职|警察|民警|辅警|协警|交警|法官|检察官|城管|贪官|执法',
  family:
    '(?:ex )?husband|wife|boyfriend|girlfriend|partner|bf|gf|ex|fiancee?|spouse|father|mother|dad|mom|mum|stepfather|stepdad|stepmother|stepmom|parents|in laws|brother|son|daughter|family',
  loved:
    'child|children|son|daughter|kids?|baby|toddler|boy|girl|mother|father|mom|mum|dad|husband|wife|brother|sister|grand(?:ma|pa|mother|father|son|daughter)|granny|niece|nephew|friend|roommate|uncle|aunt',
}

/** One expression out of many, with the words put in. `(?<name>` stays what it is. */
export function anyOf(...patterns: RegExp[]): RegExp {
  const source = patterns.map((pattern) => pattern.source).join('|')
  return new RegExp(
    source.replace(/(?<!\?)<(\w+)>/g, (whole, name: string) => (words[name] ? `(?:${words[name]})` : whole)),
  )
}
