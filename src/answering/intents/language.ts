import { couldBePinyin } from '../syllables.ts'

/** Words that tell a language of Latin script and that neither English nor pinyin has, a language a line. */
const foreignWords = new Set(
  `necesito quiero puedo como donde cuanto cuando para por con mis tengo una del que está ayuda gracias hola perdí quiere hacer permiso residencia hablar sobre seguro tarjeta trabajo dinero quien porque esta este estoy soy mucho buenos dias señor
preciso quero posso onde quanto custa meu minha uma dos das não obrigado olá fazer perdi meus você seguro trabalho documento bom dia
je voudrais puis comment combien pour avec mon mes les est bonjour merci perdu suis besoin obtenir faire quel quelle mon passeport sur dans pas vous avez votre être qui papiers carte bonsoir où
vorrei dove mio mia perso gli della che sono ciao grazie bisogno ottenere passaporto
ich wie wo wann dauert das der den mein meine meinen habe verloren kann brauche bitte danke und ist nicht für einen eine ein muss lange über sie wir aber auch oder von zu mit auf guten hallo geld arbeit bescheinigung
hoe waar mijn ik ben heb het een niet kan verloren nodig
saya ingin bertanya bagaimana cara dimana berapa membuat tentang untuk dengan tidak apakah paspor yang dini hilang kehilangan asuransi kesehatan mendaftar boleh macam adalah anak kami anda kartu kerja uang dari sudah belum selamat pagi syarat
paano po ang ng mga ako magkano kumuha nawala pasaporte gusto kailangan opo hindi kung trabaho pera salamat
nasıl nerede kadar için benim istiyorum pasaport kaybettim nereden merhaba çok var iş ne yapmam
toi muon khong duoc giay lam mat chieu
nataka naomba jinsi gani wapi habari yangu pasipoti`.split(/\s+/),
)
/** Short words that are foreign only beside others. */
const weakWords = new Set(
  'la le de un du ma mi me en e o a os da di il lo in ne bu ve ko et y al se te ya sa per die was mau dan ho on do no el'.split(
    ' ',
  ),
)
const englishWords = new Set(
  'the an i you he she it we they my your his her our is are were be been am does did have has had can could will would should must may not yes and or but if so to of at for from with by about as this that these those what which who where when why how get need want please help lost card passport permit apply make more there any some all them him us just only new old day days time hello sir thank thanks'.split(
    ' ',
  ),
)
const foreignLetters =
  /[àáâãäåæçèéêëìíîïñòóôõöøùúûýßăđėęěğıłńňőřśşšţťůűźżžơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ¿¡]/

/** Whether a message is in a language that Lianxin does not speak. Expects folded text. */
export function isOtherLanguage(folded: string): boolean {
  return isOtherScript(folded) || isOtherLatin(folded)
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** A Han character says about as much as three letters; Japanese has them too, beside its own kana. */
function isOtherScript(folded: string): boolean {
  const kana = count(folded, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(folded, /\p{Script=Han}/gu)
  if (kana >= 3 && kana * 2 >= han) return true
  const latin = count(folded, /\p{Script=Latin}/gu)
  const others = count(folded, /[\p{L}\p{M}]/gu) - han - latin - kana - count(folded, /\p{M}/gu)
  return others >= 2 && others > han * 3 + latin
}

function isOtherLatin(folded: string): boolean {
  if (/\p{Script=Han}/u.test(folded)) return false
  const words = folded.match(/[\p{Script=Latin}\p{M}'’]+/gu) ?? []
  if (words.length === 0 || words.every(couldBePinyin)) return false
  const accented = words.filter((word) => foreignLetters.test(word)).length
  const foreign = words.filter((word) => foreignWords.has(word) || foreignLetters.test(word)).length
  const weak = words.filter((word) => weakWords.has(word)).length
  const english = words.filter((word) => englishWords.has(word) && !weakWords.has(word)).length
  if (foreign === 0) return false
  const enough = english === 0 ? 1.5 : 2
  return foreign + accented + weak / 2 >= enough && foreign + weak / 2 > english
}
