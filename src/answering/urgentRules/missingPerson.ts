import { lessonsAndPlay } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const missingPerson: UrgentRule = {
  id: 'missing_person',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: false,
  signs: anyOf(
    /(<child>|<elder>|<partner>|<friend>|<grown>)[^,。]{0,12}(不见了?|找不到|找不着|寻不到|走丢|走散|丢了|没(有)?回(?!我|信|消息|复|应|答|电|访)|没影|失联|失踪|(联系|联络)不上|没到(学校|家)|跑丢|离家|迷路|失去联系|不知(道)?去(哪|向)|人没了|没(了)?(音讯|消息)|电话关机)/,
    /人不见了找|(痴呆|阿尔茨海默|智力).{0,12}(出门|没回|走|不见)|一(夜|晚上|整天)(都)?没回/,
    /(?:<loved>)(?: \w+){0,5} (?:is |has |are |got |went |have |been )?(?:missing|lost in|disappeared|ran away|run away|gone\b|wandered off|never came|vanished)/,
    /(?:my|our) (?:<loved>) (?:is|got|gets) lost/,
    /(?:<loved>)(?: \w+){0,3} (?:didnt|has not|hasnt|not|did not|never) (?:yet )?(?:come|came|returned?|been|arrived?) ?(?:home|back|seen)/,
    /missing (?:child|person|kid|son|daughter|boy|girl)/,
    /(?:lost|cant find|cannot find|havent seen) (?:my|our|her|his) (?:\w+[- ]){0,4}(?:<loved>)\b/,
  ),
  topics: anyOf(/走丢|走失|失踪|失联|人丢了|离家出走|走散/),
  hints: anyOf(
    /(<child>|<elder>|<partner>|<grown>|<friend>|他|她).{0,12}(接走|没上(车|学)|没到(家|校|学校)|跑了|跑出去|跑掉|没消息|没(有)?音讯|没(有)?回(来|家)|不见|找不到家|(一|两|三|几)天没|一夜没|人影|出走|没人(看|见)到)/,
    /没(人|有人)(看|见)(到|过)(他|她|孩子)/,
    /\b(?:<loved>|year[- ]old|he|she|they|somebody|someone|person)\b.{0,24}(?:disappeared|vanished|ran (?:off|away)|wandered|never (?:got|came|arrived|reached|returned))/,
    /(?:heard|hear) from (?:her|him|them|my)/,
    /(?:not|nobody|no one|hasnt|havent) (?:has )?(?:seen|heard|found) (?:him|her|from)/,
    /(?:he|she) (?:is|has) (?:gone|missing)|(?:cant|cannot) find (?:him|her|them)/,
    /(?:still )?not (?:come |back )(?:back|home)/,
  ),
  idioms: anyOf(
    // Things and pets get lost in the same words.
    /(证|卡|本|证明|护照|合同|记录|文件|包|钥匙|票|单|书|表|照片|手机|钱|户口|档案|材料|存折|印章|公章|发票|回执|号|密码|电动车|车|行李|成绩|学籍)[^,。]{0,3}(丢|不见|找不到|找不着|没了|掉|遗失|走失)了?/,
    /(猫|狗|宠物|鹦鹉|牛|羊|鸟|乌龟)[^,。]{0,5}(走丢|走失|丢|不见|跑丢|找不到)了?/,
    /宣告失踪|(失联|失踪)了?(多年|好?(多|[一两三四五六七八九十几\d]+)年)|(?<!去|到|在|从|回)(公司|店|机构|平台|商家|培训班|健身房)[^,。后]{0,4}(失联|联系不上|跑路)|失踪宣告|申请失踪|失踪(满|两年|2年|四年|人口)|(负责|联系|当事|经办|介绍|法|证|工作|员工|带班的?|领班的?|管事的?|招工的?|包工头|老板|中介|房东|物业|商家|店家|客服)人?(不见了|找不到了?|联系不上|失联|跑路)/,
  ),
  calm: anyOf(lessonsAndPlay, /宣告|户口|注销|小额贷|手链|手环|补助|离婚|抚养费|赡养|多年|declare/),
}
