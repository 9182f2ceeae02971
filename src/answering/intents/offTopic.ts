/** What is asked of a machine that chats: never a matter of the government, whatever thing it names. */
const tasks = new RegExp(
  [
    '(写|编|创作|生成|朗诵|作)(一|个|两|几)?(首|篇|段|封|则|副|关于|点)?.{0,10}(诗|歌词|作文|小说|情书|对联|绕口令|故事|段子|读后感|代码(?!证)|python)',
    '(讲|说|来|听)(一|个|两)*(个|则|段)?(笑话|故事|段子|鬼故事)|(陪|跟|和)我?(聊聊?天?|唠嗑|玩|说说话|谈恋爱)|吃(什么|啥)(好|呢)?$|算(一下|下|算)?\\d+\\s*(乘|加|减|除)|^聊(一|会儿?|聊)?天|(写|做|辅导)(一下|下|我的|孩子的|数学|英语|语文)*(作业|功课|论文)',
    '(帮|给|替|请)我?(把.{0,20})?翻译',
    '\\b(write|compose|make|create|give|tell) (me |us )?(a|an|some|another|one) .{0,24}(poem|joke|story|song|essay|haiku|rap|script|function|program|riddle)',
    '^(please |can you |could you )?translate |write (a |some |me )*(python|java|code|javascript)|(do|help with|solve) (me |my |this |the )*(homework|equation|puzzle)',
  ].join('|'),
)
/** Topics of chat, unless an entry is surely about them. */
const topics = new RegExp(
  [
    '(今天|明天|后天|昨天|周末|这几天|下周|现在).{0,6}(天气|气温|几度|冷不冷|热不热)|天气(怎么样|如何|预报|好吗|好不好)|(会|会不会|要不要|要|还)下(大)?[雨雪](吗|不|$)|带伞',
    '(买|推荐|哪只|哪支|看好).{0,6}(股票|基金)|(股票|基金|大盘|股市).{0,6}(买|涨|跌|推荐|怎么样)|炒股|比特币|虚拟币|炒币|(彩票|双色球|大乐透|乐透|六合彩).{0,8}(号|中|开|买|预测)',
    '(数学|物理|化学|英语|应用)题|方程|几加几|\\d+\\s*[-+*x×÷/]\\s*\\d+\\s*(=|等于)|\\d*x\\s*[-+]\\s*\\d+\\s*=',
    '推荐.{0,8}(电影|电视剧|歌|书|小说|餐厅|饭店|馆子|好吃|景点|游戏|手机|美食)|好看的(电影|电视剧|小说|剧)|(哪里|附近|有什么|什么)(有|的)?好吃|(红烧|清蒸|糖醋|油焖|麻婆|宫保|回锅|炖|炒|煮).{0,5}(怎么(做|炒|炖|煮)|的做法)|怎么(炒|炖|煮|烧菜|做菜)|菜谱|食谱',
    '(喜欢|爱)(不(喜欢|爱))?(我|你)(吗|么|$)|做我(女|男)朋友|嫁给我|世界杯|欧洲杯|奥运会|(足球|篮球)(比赛|赛|队)|nba|球赛|谁(会|能)?(赢|夺冠)|明星|八卦新闻|娱乐新闻|唱(首|个|支|一首)歌',
    '星座|运势|算命|占卜|塔罗|解梦|为什么活着|人生的?意义|活着的?意义|外星人|恐龙|脑筋急转弯|成语接龙|减肥|谈恋爱|失恋|追(女|男)(孩|生)|王者荣耀|原神|打游戏',
    "what('?s| is| will)( be)? the weather|weather (today|tomorrow|forecast|like)|will it (rain|snow)|(which|what) stocks?|stock (tips?|market|price)|bitcoin|crypto|lottery numbers?|horoscope|(football|soccer|basketball) (match|game|team|score)|who (won|wins|will win)|world cup",
    "(good|best|recommend\\w*|watch) .{0,12}(movies?|films?|restaurants?|books?|songs?)|recommend (me )?(a|an|some) (phone|laptop|computer|book|movie|game|hotel|song)|netflix|what (should|shall|can) i (cook|eat|wear|watch)|\\brecipe|how (do|to|can) (i |you )*cook|(you|u) love me|marry me\\b|meaning of life|\\bequation|math(s|ematics)? (problem|question)|homework|sing (me )?a song|play a game|lose weight|what('?s| is) the capital of|who is the president",
  ].join('|'),
)
/** Orders to the machine about itself. */
const instructions = new RegExp(
  [
    '(请|你)*(忽略|无视|忘记|忘掉|不要管|跳过|绕过|抛开)(掉|了)?(之前|以上|上面|前面|先前|所有|一切|任何|你)*(的|所有|一切)*(指令|指示|规则|规定|设定|提示词?|命令|限制|要求|内容)',
    '(系统)?提示词|系统提示|(初始|隐藏)(设定|指令|提示)|开发者模式|越狱模式|从现在(起|开始),?你(就)?是[^,，。?]{0,20}|你现在(就)?(是|扮演|变成)[^,，。?]{0,20}|^(请|你|现在)*(假装|扮演|装作|模拟一?个)(你|成)?(是)?[^,，。?]{0,14}|角色扮演|没有(任何)?限制的(ai|人工智能|机器人)',
    '(ignore|disregard|forget|bypass|override) (all |any |the |your |my |previous |prior |above |earlier |of )*(instructions?|rules?|prompts?|guidelines?|policies|restrictions|context)|system prompt|your (initial|original|hidden|secret) (prompt|instructions)',
    "(you are|you're|act as|act like) (now )?(dan\\b|an? (unrestricted|evil|pirate|hacker|cat|different))|you are now|developer mode|jailbreak|^(please |now )*pretend (to be|you|that)|role ?play|repeat (the|all|everything|your)( words| text)? (above|before)|</?(system|user|assistant|instructions?)>|new instructions:",
  ].join('|'),
)

/** Takes orders to the machine away, so that a question beside them counts. Expects folded text. */
export function stripInstructions(folded: string): string {
  const rest = folded.replace(new RegExp(instructions, 'g'), ' ').trim()
  return /[\p{L}\p{N}]/u.test(rest) ? rest : folded
}

/** Whether the machine is told what to be or to do: text like any other, with no matter in it. */
export function instructsMachine(folded: string): boolean {
  return instructions.test(folded)
}

/** Whether a task for a chatting machine is set. */
export function setsTask(folded: string): boolean {
  return tasks.test(folded)
}

/** Whether it is about what no government office answers. */
export function isChat(folded: string): boolean {
  return topics.test(folded)
}
