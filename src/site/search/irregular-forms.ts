/**
 * Forms of a word that its stemmer leaves apart: what is irregular in a language, so that no rule has it.
 * One line a word, of those that newsrooms use. Sources: Quirk et al., A Comprehensive Grammar of the English
 * Language (1985), chapters 3 and 5; Grevisse and Goosse, Le bon usage, on irregular verbs and plurals;
 * Ukrainian orthography of 2019, on declension; Ryding, A Reference Grammar of Modern Standard Arabic (2005),
 * chapter 7, on broken plurals.
 */
const tables: Record<string, string> = {
  en: `
    man men
    woman women
    child children
    person people
    foot feet
    life lives
    half halves
    crisis crises
    basis bases
    criterion criteria
    become became
    begin began begun
    break broke broken
    bring brought
    build built
    buy bought
    choose chose chosen
    fight fought
    fly flew flown
    give gave given
    go goes went gone
    grow grew grown
    hold held
    keep kept
    know knew known
    lead led
    lose lost
    make made
    meet met
    pay paid
    rise rose risen
    say said
    seek sought
    send sent
    speak spoke spoken
    spend spent
    stand stood
    strike struck
    take took taken
    tell told
    undertake undertook undertaken
    win won
    withdraw withdrew withdrawn
    write wrote written`,
  fr: `
    œil yeux
    ciel cieux
    aller va vont ira iront
    conduire conduit
    détruire détruit
    dire dit
    élire élu
    faire fait font fera feront
    mettre met mis mise
    prendre prend pris prise
    pouvoir peut peuvent pu
    recevoir reçoit reçoivent reçu
    soutenir soutient soutiennent soutenu
    tenir tient tiennent tenu
    venir vient viennent venu
    voir voit vu vue
    vouloir veut veulent voulu`,
  uk: `
    день дня дні дню днів днем днями
    тиждень тижня тижні тижнів тижнем
    сон сну сни снів
    пес пса пси псів
    лев льва леви левів
    лід льоду льодом
    боєць бійця бійці бійців бійцям
    війна воєн
    око очі очей очима
    людина люди людей людям людьми людях
    дитина діти дітей дітям дітьми
    ім’я імені імен іменем
    друг друзі друзів друзям`,
  ar: `
    حليف حلفاء
    وزير وزراء
    رئيس رؤساء
    سفير سفراء
    خبير خبراء
    شريك شركاء
    قائد قادة
    عضو أعضاء
    جندي جنود
    جيش جيوش
    سلاح أسلحة
    صاروخ صواريخ
    لغم ألغام
    هجوم هجمات
    حرب حروب
    خطر أخطار مخاطر
    هدف أهداف
    طرف أطراف
    مبدأ مبادئ
    مشروع مشاريع
    مركز مراكز
    قانون قوانين
    نظام أنظمة نظم
    وثيقة وثائق
    مدينة مدن
    منطقة مناطق
    بلد بلدان بلاد
    شعب شعوب
    حق حقوق
    حد حدود
    شخص أشخاص
    طفل أطفال
    رجل رجال
    امرأة نساء
    سؤال أسئلة
    جواب أجوبة
    رقم أرقام
    كتاب كتب
    يوم أيام
    أسبوع أسابيع
    شهر أشهر شهور
    عام أعوام
    عمل أعمال
    سنة سنوات سنين
    قرن قرون`,
}

/** The words of a language, each as its forms. */
export function irregularForms(language: string): string[][] {
  return (tables[language] ?? '')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([first]) => first)
}
