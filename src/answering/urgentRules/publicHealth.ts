import { paperwork } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const publicHealth: UrgentRule = {
  id: 'public_health',
  severity: 'high',
  numbers: ['120', '12345'],
  isPersonFirst: false,
  signs: anyOf(
    /(<many>).{0,6}(拉肚子|腹泻|呕吐|吐了?$|上吐下泻|拉稀|中毒|发烧)|上吐下泻|(吃|采|喝|煮|炒|捡)(了|到)?.{0,4}(毒|野)(生)?(蘑菇|菇|菌)/,
    /(蘑菇|菌子|见手青|四季豆|河豚).{0,8}(吐|晕|小人|难受|拉肚子|不舒服|幻觉)/,
    /(?:many|several|lots of|a lot of|all the|dozens of|everyone) ?(?:of )?(?:the |us |people|students|children|kids|workers|guests|in my class).{0,20}(?:vomit|sick|diarrh|throwing up|fever)/,
    /(?:ate|eaten|eating) .{0,12}mushroom/,
  ),
  topics: anyOf(
    /集体(腹泻|呕吐|发烧|拉肚子|中毒)|聚集性|毒蘑菇|(狗|犬|猫|蛇|鼠|蝙蝠|猴子?|蜂|蜈蚣|蝎子?|虫)(子)?(给|把.{0,6})?.{0,2}(咬|抓|挠|蜇|蛰)/,
    /(咬|抓|挠)(伤|破).{0,6}(狂犬|打针|疫苗|流血)/,
    /(?:dog|snake|cat|rat|bat|monkey) (?:has |just )?(?:bit|bites|bitten|scratched|attacked)|bitten by/,
    /(?:dog|snake|cat|rat) bite|poisonous mushroom/,
  ),
  hints: anyOf(
    /(<many>|\d+ ?(个)?(人|孩子|学生|客人|工人)|二十个|三十个|五十).{0,12}(吐|拉|腹泻|中毒|发烧|不舒服|住院|生病)/,
    /(狗|猫|蛇|猴|鼠|蜂).{0,6}(咬|抓|扑|追|蜇|伤)|(菌子|蘑菇|野菜|野果).{0,12}(晕|吐|花|难受|痛|疼|幻)/,
    /(?:half|all|most|many|several|lots|dozens|everyone|people|students) .{0,26}(?:throwing up|vomit|sick|diarrh|fever|poison)/,
    /(?:attacked|scratched|bitten) by (?:a|the|some|my|our)/,
    /(?:dog|cat|snake|monkey) .{0,14}(?:bit|attack|scratch)/,
  ),
  idioms: anyOf(/聚集性(活动|场所|就业|培训|人群)|热狗咬|狗咬狗|(狗|猫)把[^,。]{0,8}(咬|抓)(坏|烂|破)/),
  calm: paperwork,
}
