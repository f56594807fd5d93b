// The words of made-up rooms: names, sentences and single long words in several scripts.

/** Each language: its tag, a currency, words of everyday length, and words longer than a bay is wide. */
export const LANGUAGES = {
  english: {
    tag: 'en-GB',
    currency: 'GBP',
    words: 'I wait look around something goes wrong my order parcel bill shop choose pay call again nobody answers return refund engineer appointment registration confirmation'.split(' '),
    long: ['incomprehensibilities', 'counterrevolutionaries', 'Internationalization', 'uncharacteristically'],
  },
  german: {
    tag: 'de-DE',
    currency: 'EUR',
    words: 'ich warte auf mein Paket die Rechnung stimmt nicht niemand ruft zurück Lieferschein Termin bestellen umtauschen bezahlen Filiale Anschluss Störung melden'.split(' '),
    long: ['Donaudampfschifffahrtsgesellschaft', 'Rechtsschutzversicherungsgesellschaften', 'Kraftfahrzeughaftpflichtversicherung', 'Bestellannahmebestätigungsschreiben'],
  },
  finnish: {
    tag: 'fi-FI',
    currency: 'EUR',
    words: 'odotan pakettia laskussa on virhe kukaan ei vastaa soitan uudestaan tilaus palautus kauppa maksan valitsen'.split(' '),
    long: ['Lentokonesuihkuturbiinimoottoriapumekaanikko', 'epäjärjestelmällistyttämättömyydellä'],
  },
  greek: {
    tag: 'el-GR',
    currency: 'EUR',
    words: 'περιμένω το δέμα μου ο λογαριασμός είναι λάθος κανείς δεν απαντά παραγγέλνω πληρώνω επιστρέφω κατάστημα ραντεβού'.split(' '),
    long: ['ηλεκτροεγκεφαλογραφήματα', 'αντισυνταγματικότητα'],
  },
  cyrillic: {
    tag: 'uk-UA',
    currency: 'UAH',
    words: 'чекаю на посилку рахунок неправильний ніхто не відповідає замовляю плачу повертаю магазин зустріч дзвоню знову'.split(' '),
    long: ['нетранспортабельність', 'електрокардіографічного'],
  },
  vietnamese: {
    tag: 'vi-VN',
    currency: 'VND',
    words: 'tôi chờ bưu kiện hoá đơn sai không ai trả lời đặt hàng thanh toán trả lại cửa hàng cuộc hẹn gọi lại nghiêng Nguyễn'.split(' '),
    long: ['nghiêngnghiêngnghiêng'],
  },
  japanese: {
    tag: 'ja-JP',
    currency: 'JPY',
    words: '荷物を待つ 請求書が違う 誰も出ない 注文する 支払う 返品する 店で選ぶ 予約する また電話する'.split(' '),
    long: ['お客様相談窓口受付担当者連絡先一覧表'],
  },
  arabic: {
    tag: 'ar-EG',
    currency: 'EGP',
    words: 'أنتظر الطرد الفاتورة خطأ لا أحد يجيب أطلب أدفع أعيد المتجر الموعد أتصل مرة أخرى'.split(' '),
    long: ['فأسقيناكموه'],
  },
  hebrew: {
    tag: 'he-IL',
    currency: 'ILS',
    words: 'אני מחכה לחבילה החשבון שגוי אף אחד לא עונה מזמין משלם מחזיר חנות פגישה מתקשר שוב'.split(' '),
    long: ['ובכשתתקררנה'],
  },
  emoji: {
    tag: 'en-US',
    currency: 'USD',
    words: 'I 📦 wait 🕒 the bill 💸 is wrong 😡 nobody 📞 answers 👩‍👩‍👧 return 🔁 shop 🛍️ pay'.split(' '),
    long: ['Supercalifragilisticexpialidocious'],
  },
};

/** Scales of surveys, the best answer first, and what their ends are called where that is said. */
export const SCALES = [
  { answers: ['Agree fully', 'Agree', 'Neither', 'Disagree', 'Disagree fully'], scale: 'Agree fully … Disagree fully' },
  { answers: ['Very good', 'Good', 'Fair', 'Poor', 'Very poor'], scale: 'Very good … Very poor' },
  { answers: ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'] },
  { answers: ['Yes', 'No'] },
  { answers: ['It was by far the best experience that I have had with any company of this kind in years', 'It was good', 'It was neither good nor bad', 'I would rather not have had it'] },
];

/** Units of measures: signs, words, none. */
export const UNITS = ['%', 'per 1,000 boxes', 'days', 'the number', '€', 'of ten points on the scale that the regulator has us report each quarter', '°C'];
