import { harmlessHits, lawAndLessons } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const minorHarm: UrgentRule = {
  id: 'minor_harm',
  severity: 'critical',
  numbers: ['110', '12355'],
  isPersonFirst: true,
  signs: anyOf(
    /(<peer>)[^,。]{0,12}(打|揍|欺负|霸凌|欺凌|围殴|孤立|扒|勒索|堵|排挤)(了|着)?(我|<child>|他|她|人|$)/,
    /(<peer>)[^,。]{0,10}(逼|强迫)(我|他|她|<child>)|(<peer>)[^,。]{0,12}(抢|要(?!多少|几|花|交|付|什么|啥))[^,。]{0,4}(钱(?!吗|么|不)|保护费)/,
    /(<child>|我|被)[^,。]{0,12}(学校|班里|班上|同学|高年级|低年级|学长|老师|校外|教练|幼儿园)[^,。]{0,10}(打|揍|掐|欺负|霸凌|欺凌|勒索|孤立|排挤|摸(?!底)|猥亵|侵犯|体罚|虐待|扇|收保护费)/,
    /(扒|脱)(我|他|她|<child>)?(的)?(衣服|裤子)|(逼|强迫)(我|<child>)(脱|喝|跪|舔|吃|拍)/,
    /(<teacher>)[^,。]{0,8}(打(?!分)|摸(?!底|索|清)|扇|掐|踢|扎|体罚|猥亵|侵犯|性侵|虐待|骚扰|强吻)(了|着|过)?(我|<child>|学生|人|了|大腿|手|屁股|耳光|身体|下面)/,
    /(<teacher>)把[^,。]{0,8}(打|耳朵|踢|扇|关|绑)|幼儿园.{0,8}(扎|针眼|喂药)/,
    /(网友|网上|陌生人|对方|有人|他|微信|qq|游戏里|群里|学长|前男友)[^,。]{0,10}(让|要|叫|逼|骗|求|威胁|索要)[^,。]{0,8}(裸|不穿|没穿|脱|私密|隐私|露|胸|下面|下体|内衣)/,
    /网友[^,。]{0,8}(要|让|叫|逼|威胁|骗)[^,。]{0,6}(拍|照片|视频|见面|开房)|网友[^,。]{0,4}约[^,。]{0,6}(宾馆|酒店|开房|见面|家)|裸(照|聊|体)|私密照/,
    /(把|发|散布|公开|曝光)[^,。]{0,6}(照片|视频)[^,。]{0,8}(发给|发到|传给|公开|曝光|同学|群里|父母)/,
    /(?:being|been|gets?|getting|is) bullied|bull(?:y|ies|ying) (?:me|my|him|her)/,
    /(?:kids|boys|girls|students|classmates?|teacher|coach|pupils|bull(?:y|ies))(?: \w+){0,4} (?:hit|beat|punch|kick|touch|slap|hurt)(?:s|es|ed|ing)? (?:me|my|him|her|up)/,
    /undressed|nudes?\b|naked (?:photo|pic|video|image)/,
    /(?:photos?|pics|pictures) (?:of me )?(?:naked|without clothes)/,
  ),
  topics: anyOf(
    /校园(欺凌|霸凌|暴力)|被?(欺凌|霸凌)|(<child>)[^,。]{0,6}被[^,。]{0,8}(打(?!工|钱|[^,。]{0,4}万)|欺负|体罚)|bull(?:y|ied|ying)/,
  ),
  hints: anyOf(
    /(同学|同桌|学生|班上|班里|老师|学校|幼儿园|补习班|网友|宿舍|幼稚园|初中生|高中生|小学生|男生|女生|学长|教练).{0,14}(打|揍|关(在|进|厕)|掐|推下|推倒|踢|咬|扇|跪|威胁|摸|亲|抱着|脱|堵|抢|勒|欺|吓|逼|吐口水|骂我|嘲笑|孤立)/,
    /(?:classmates?|students|teacher|kids|coach|boys|girls|bull\w+) .{0,30}(?:threat|beat|hit|touch|hurt|take .{0,10}(?:money|lunch)|push|kick|laugh at|mock|spit)/,
  ),
  idioms: anyOf(
    harmlessHits,
    /网友(们)?(上传|分享|评论|投稿|说)的?(照片|视频)?|网友投稿|反(欺凌|霸凌)|裸(眼|露|婚|辞)/,
  ),
  calm: anyOf(lawAndLessons, /规定|条例|法律|委员会|谁(赔|负责)|医药费|law/),
}
