import { lawAndLessons } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const publicThreat: UrgentRule = {
  id: 'public_threat',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: true,
  signs: anyOf(
    /报复(社会|你们|政府)|(炸|烧|砸|端)(掉|了|平|毁|死)(你|他|政府|大楼|学校|医院|车站|单位|这|那|区|街道|法院|派出所|公司|大厅|办公|县|市)/,
    /炸(掉|政府|学校|医院|大楼|车站|派出所)|(放|有|装|绑|扔|埋|做|带|身上).{0,3}(炸弹|炸药|爆炸物)/,
    /(带|拿|拎|提|浇|泼|倒|洒)(着|了|上|一桶|点)?汽油(去|来|上|$|.{0,6}(点|烧|单位|政府|大厅))|(浇|泼)(了)?汽油|杀(光|了|死|掉)(你们|他们|所有|全部?)/,
    /(全|都|统统)(都)?(杀|弄死|砍死)|(弄死|砍死|打死|捅死|杀死|搞死)(你|他)们|(让|叫|要)(你们|他们|所有人|大家|你).{0,4}(陪葬|见血|流血|不得好死|一起死|偿命)|陪葬|垫背/,
    /(大家|谁|你们|他们)(也)?都?(别|甭|不)想?好?过$|都别想(好过|活)|(要|就|去|敢|信不信).{0,4}(拿|提|带|持)(着|把)?刀.{0,3}(去|上|来|砍|找|冲)/,
    /(要|说|扬言).{0,10}砍(人|死|你们)|扬言|(去|到|要|说|想|进).{0,12}(砍|杀|捅|炸)(孩子|学生|小孩|老师|医生|人群)/,
    /(包|身上|车|箱|行李)(里|上)?.{0,3}(是|有|带|装).{0,3}(炸药|炸弹)|(要|就).{0,4}带刀|(要|就|逼).{0,6}开车.{0,3}(撞|冲)|撞死(你们|他们)/,
    /放火(烧|点)|点了(你们|这|政府)|血洗|屠(城|校)|可疑(的)?(包裹|物品|物体|箱子|行李|爆炸)|(带|叫|拉)(上)?.{0,4}人.{0,4}堵.{0,4}(政府|大门|门|路)/,
    /(?:will|gonna|going to|ill|want to|swear) .{0,14}(?:kill (?:you|them|every|all|people)|burn .{0,15}(?:down|office|building|place|hall)|blow .{0,20}up|shoot (?:up|every|you|them|people|at)|stab (?:every|you all|people))/,
    /kill (?:you all|all of you|everyone|everybody)|(?:has|have|is|planted|with) a bomb/,
    /bomb (?:in|at|under|threat)|set (?:the |your |this )?(?:office|building|city hall|place) on fire/,
    /shoot (?:up|everyone|people|them all)|take (?:everyone|you all|them all) (?:down )?with me/,
    /suspicious (?:package|bag|object|parcel)/,
  ),
  topics: anyOf(
    /炸弹|同归于尽|自焚|拉(起|着|了)?横幅|跳桥|\bbomb\b|blow (?:it|this|the|up)\b.{0,20}(?:up|building|office|school)/,
  ),
  hints: anyOf(
    /(煤气罐|汽油|炸|刀|枪|捅|杀|砍|撞|烧).{0,10}(你们|大厅|政府|单位|谁|他们|全家|人群|学校)|谁.{0,5}我.{0,3}(捅|杀|砍|弄死|打)/,
    /(街|路|学校|车站|商场|广场).{0,8}(乱砍|乱捅|拿刀|开枪)|(抱|扛|拎|提|背)着?(煤气|液化|汽油|炸)|(不怕|大不了).{0,4}(死|坐牢|枪毙)|一命换一命|不得(安宁|好死)/,
    /鱼死网破|拼命|要你们(的)?命/,
    /shooting (?:people|at|everyone)|(?:come|coming|go|going) (?:there |over |back )?with a (?:knife|gun)/,
    /left a (?:bag|box|package) |bag with wires|burn it (?:all )?down|you will (?:all )?(?:die|regret|pay)/,
  ),
  idioms: anyOf(/炸弹(人|超人|猫)|蹦极跳桥|深水炸弹|重磅炸弹|(?:bath|photo|sex|time) ?bombs?|bomb calorimeter/),
  calm: anyOf(lawAndLessons, /(审批|申请|备案|许可|广告|手续|允许|合法)|蹦极|游戏|历史/),
}
