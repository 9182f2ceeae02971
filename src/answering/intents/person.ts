import { squeeze, toPlainWords } from '../plainWords.ts'

const human = '人工|真人|活人|坐席|座席|接线员|客服|专人|专员|职员|工作人员|办事员|公务员|值班员|话务员|服务员'
const boss = '负责人|领导|经理|主管|主任|科长|局长|上级|头儿?|管事的'

const chinese = new RegExp(
  [
    `转(接|到|给|去|回)?.{0,3}(${human}|仁工|人公|人共|人功|壬工)|转接(人工|专员)`,
    `(找|要|叫|换|接|来|有|有没有|是|让|给我|请|联系|连线|呼叫|接通|安排|派)(个|一个|没有|不|位|一位|到|上|你们的?)?(${human})`,
    '(人工|仁工)(客服|服务|坐席|座席|咨询|台|窗口在线|接听|回答|在线|在吗|呢)',
    `^(${human}|仁工|人公)+(吧|啊|呀|谢谢|快点?|在吗|呢)*$`,
    '(叫|找|派|换|喊|让|给我)(个|一个|一位|你们的?)?(.{1,5}的)?人(来|跟我|和我|说话|处理|接(?![触种受收])|出来|听|回|帮|给我|教我|打给我|联系我|打电话)',
    '请(个|一个|一位)?人(打(个)?电话|打给我|联系我|回(个)?电)',
    '有没有(值班|在线|上班|管事|懂|会|在)(.{0,4}的)?人|有没有(一个|个)?人(能|可以|来|帮|教|理)',
    `(找|叫|换|让|请|喊|见)(个|一个|一位|位|你们的?|的)*(${boss})(来|跟我|和我|接|帮我|回|处理|联系|出来|谈|聊|说|讲|听|$)`,
    `(跟|和|与|对)(个|一个|一位)?(真人|活人|人工|工作人员|你们的?(人|${boss})|你们的?人|客服|专员|职员|人)(客服|真人)?(说话?|聊|谈|讲|通话|沟通|对话|交流)`,
    '不(要|想|愿意|跟|和)(跟|和|与|让|是|用)?.{0,4}(机器人?|ai|人工智能|电脑|智能客服|智能助手)(玩|说|聊|谈|讲|对话|回答|回复|扯|啰嗦)?',
    '别(让|给|拿|派|用)?(我跟)?(机器人?|ai)|要(真)?人(回答|回复|接|来|讲)|人工智障',
    '^(有人吗|有人在吗|有没有人|有没有人在|人呢|来人|来个人|有人没有|有没有人理我|来人啊)$',
    'zhuan ?ren ?gong|ren ?gong ?(ke ?fu|fu ?wu)|zhen ?ren ?ke ?fu',
  ].join('|'),
)
const personNot =
  /人工(智能(?!客服|助手)|授精|受精|流产|费|湖|林|降雨|耳蜗|关节|成本|晶体|草|繁殖|养殖|影响天气|骨|心脏|授粉|牙)|客服电话|(热线|12345|电话|大厅).{0,10}(有|有没有|没有)人工|(人工|客服)(的)?(电话|号码|热线)(是)?(多少|几)|(找|请|叫)工作人员(赔|要)|(是|还是)(真人|人工|机器人?)(吗|还是|啊|呀)*|(请|招|雇|聘)(个|一个|位)?(客服|职员)/g
const who =
  'humans?|persons?|people|agents?|representatives?|rep|operators?|staff|officials?|officers?|advisors?|clerks?|somebody|someone|anyone|anybody|manager|supervisor|boss|employee|customer (service|support)'
const latin = new RegExp(
  [
    `\\b(talk|speak|chat|speaking|talking)( (to|with))+ ?(a|an|the|your|some|any|you)? ?(real |live |actual |human |other )?(${who})`,
    `\\b(connect|trans?fer|put|hand|pass|forward|redirect|get|give|send) (me|this|us)( over| through| up)?( to| with)? ?(a|an|the|your|to)? ?(real |live |actual |human )?(${who})\\b`,
    '\\b(real|live|actual) (human|person|agent|people|operator)|\\bchat agent\\b|\\bhuman (help|support|assistance|service|agent)\\b|\\bhuman( agent| being)?( please| pls| plz| now)?[!. ]*$',
    `^(please )?(an? )?(agent|operator|representative|human|person|customer (service|support)|live (chat|agent)|staff|manager)( please| pls| plz| now)?[!. ]*$`,
    `\\b(want|need|would like|wanna|looking for|prefer)( to see| to reach| to contact| to call)? (a|an|some|another) (real |human )?(human|person|agent|representative|operator|staff member|someone)\\b(?! who (can )?(sign|certif|transl|witness))`,
    '\\b(is (there )?any(one|body)|anyone) (there|here|real|available)\\b|\\b(can|could|will|would) (some ?one|some ?body|a person|an agent|you) (please )?(call|phone|ring|contact|help) me( back)?( please)?[?!. ]*$|\\bcall me back\\b',
    "\\b(not|stop|no|don'?t (want|like)|do not want|hate|tired of|no more)\\b.{0,24}\\b(bots?|robots?|machines?|chatbots?|ai|computer)\\b",
    '\\bperson (i|we) can (chat|talk|speak)|\\b(see|meet) (your|the) (manager|supervisor|boss)',
  ].join('|'),
)
const latinNot =
  /\bare you (a )?(real|human|bot|robot|an ai).*$|\b(person|human|people) or (a )?(bot|robot|machine|ai)\b/

/** Whether the message asks for a person, in whatever words. */
export function wantsPerson(folded: string): boolean {
  const joined = folded.replace(/(?<=\p{Script=Han})[\s,，。!?~、]+(?=\p{Script=Han})/gu, '')
  const bare = toPlainWords(joined).replace(personNot, '·').replace(latinNot, ' ')
  return chinese.test(bare) || chinese.test(squeeze(bare)) || latin.test(bare)
}
