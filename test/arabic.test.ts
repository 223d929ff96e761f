import { expect, test } from 'vitest'
import { compareArticles } from '../src/index.ts'

const careful = {
  id: 'careful',
  title: 'إصابة أربعة أشخاص في حريق بمستودع في المدينة القديمة',
  text: 'أُصيب أربعة أشخاص بجروح طفيفة إثر حريق اندلع مساء أمس في مستودع للأثاث بالمدينة القديمة، وفق ما أعلنته إدارة الإطفاء. وأوضحت الإدارة أن الفرق سيطرت على النيران بعد ساعتين، مُشيرةً إلى أن الأضرار تُقدّر بمبلغ كبير. وأكد أحد السكان أنه رأى ألسنة اللهب أولًا من الطابق الأعلى.',
}
const plain = {
  id: 'plain',
  title: 'اصابه اربعه اشخاص في حريق بمستودع في المدينه القديمه',
  text: 'اصيب اربعه اشخاص بجروح طفيفه اثر حريق اندلع مساء امس في مستودع للاثاث بالمدينه القديمه، وفق ما اعلنته اداره الاطفاء. واوضحت الاداره ان الفرق سيطرت علي النيران بعد ساعتين، مشيره الي ان الاضرار تقدر بمبلغ كبير. واكد احد السكان انه راي السنه اللهب اولا من الطابق الاعلي.',
}

test('a report is one text with hamzas, vowels and teh marbuta or without', () => {
  for (const level of ['copies', 'stories'] as const) {
    expect(compareArticles(careful, plain, { level }).relation).toBe('duplicate')
  }
})

test('words drawn out for looks are the same', () => {
  const drawn = { id: 'drawn', title: careful.title.replace('حريق', 'حـــريـــق'), text: careful.text }
  expect(compareArticles(careful, drawn).relation).toBe('duplicate')
})
