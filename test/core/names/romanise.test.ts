// Names from other scripts: all usual spellings of one name are one person's, and those of two people stay two.
import assert from "node:assert/strict";
import { soundKey } from "../../../server/src/core/names/fold";
import { comparePersons, type PersonName, parsePerson } from "../../../server/src/core/names/person";
import { romanised } from "../../../server/src/core/names/romanise/romanise";
import { type CyrillicLanguage, romanise, SYSTEMS } from "../../../server/training/knowledge/cyrillic";

/** Each line: spellings of one person's name in German, English, French and scholarly texts. */
const ONE_PERSON = `
Wolodymyr Selenskyj|Wolodymyr Selenski|Volodymyr Zelenskyy|Volodymyr Zelensky|Volodymyr Zelenskiy|W. Selenskyj
Alexej Nawalny|Alexej Nawalnyj|Alexei Navalny|Alexey Navalny|Aleksei Navalny|Alexeï Navalny
Sergej Lawrow|Sergei Lavrov|Sergueï Lavrov|Sergey Lavrov|Sergej Lavrov
Wladimir Putin|Vladimir Poutine|Vladimir Putin
Michail Gorbatschow|Mikhail Gorbachev|Mikhaïl Gorbatchev|Michail Gorbačëv|Mikhail Gorbachyov
Nikita Chruschtschow|Nikita Khrushchev|Nikita Khrouchtchev|Nikita Chruščëv
Wladimir Schirinowski|Vladimir Zhirinovsky|Vladimir Jirinovski|Vladimir Žirinovskij
Dmitri Medwedew|Dmitry Medvedev|Dmitriy Medvedev|Dmitrij Medwedew|Dimitri Medvedev
Jewgeni Prigoschin|Yevgeny Prigozhin|Evgueni Prigojine|Jewgenij Prigoschin
Sergei Schoigu|Sergey Shoygu|Sergueï Choïgou|Sergej Schojgu
Boris Jelzin|Boris Yeltsin|Boris Eltsine
Alexander Solschenizyn|Alexander Solzhenitsyn|Alexandre Soljenitsyne|Aleksandr Solzhenitsyn
Pjotr Tschaikowski|Pyotr Tchaikovsky|Piotr Tchaïkovski|Pëtr Čajkovskij
Wiktor Janukowytsch|Viktor Yanukovych|Viktor Ianoukovytch
Julija Tymoschenko|Yulia Tymoshenko|Ioulia Tymochenko|Julia Timoschenko
Nursultan Nasarbajew|Nursultan Nazarbayev|Noursoultan Nazarbaïev
Ilham Alijew|Ilham Aliyev|Ilham Aliev
Muammar al-Gaddafi|Muammar Gaddafi|Moammar Gadhafi|Mouammar Kadhafi|Muammar Qaddafi|Muammar al-Qadhafi|Moamar Gadafi|Mu'ammar al-Qadhdhafi|Muammar el Khadafi|Muammar Gheddafi|Moammar Khaddafi|Muammar Ghaddafi
Baschar al-Assad|Bashar al-Assad|Bachar el-Assad|Bashar Asad
Mohammed Mursi|Mohamed Morsi|Muhammad Mursi
Hassan Rohani|Hassan Rouhani|Hasan Ruhani
Mahmud Ahmadinedschad|Mahmoud Ahmadinejad|Mahmoud Ahmadinedjad
Ali Chamenei|Ali Khamenei
Ruhollah Chomeini|Ruhollah Khomeini|Rouhollah Khomeyni
Osama bin Laden|Usama bin Ladin|Oussama ben Laden
Aiman al-Sawahiri|Ayman al-Zawahiri|Ayman az-Zawahiri
Abdel Fattah al-Sisi|Abdelfattah el-Sissi|Abd al-Fattah as-Sisi|Abdul Fattah al-Sisi
Jassir Arafat|Yasser Arafat|Yasir Arafat
Rafik Hariri|Rafiq Hariri|Rafic Hariri
Qassem Soleimani|Kassem Soleimani|Ghassem Soleimani|Qasem Sulaimani
Saddam Hussein|Sadam Husain|Saddam Hossein
Mao Zedong|Mao Tse-tung
Deng Xiaoping|Teng Hsiao-ping
Zhou Enlai|Chou En-lai|Tschou En-lai
Zhao Ziyang|Chao Tzu-yang
Giorgos Papandreou|Jorgos Papandreou|Yorgos Papandreou|Giorgos Papandreu
Jannis Varoufakis|Yanis Varoufakis|Giannis Varoufakis|Jannis Varufakis
Kyriakos Mitsotakis|Kiriakos Mitsotakis
Jitzchak Rabin|Yitzhak Rabin|Itzhak Rabin|Jizchak Rabin
Benjamin Netanjahu|Binyamin Netanyahu|Benyamin Nétanyahou
Menachem Begin|Menahem Begin
`;

/** Each line: two people whose names are much alike. */
const TWO_PEOPLE = `
Anna Seller|Anna Zeller
Hans Maier|Hans Meier
Peter Gerner|Peter Kerner
Daniel Maier|Daniel Meier
Alexander Sauer|Alexander Zauer
Boris Schmid|Boris Schmit
Hassan Nasrallah|Hussein Nasrallah
Mohammed Hassan|Mahmud Hassan
Ali Hassan|Ali Hussein
Ahmed Ali|Hamid Ali
Saddam Hussein|Saddam Hassan
Sergej Iwanow|Sergej Iwanowski
Igor Iwanow|Sergej Iwanow
Igor Panin|Igor Panow
Dmitri Petrow|Dmitri Petrenko
Anna Politkowskaja|Anna Politkowski
Li Wang|Li Huang
Wei Zhang|Wei Chang
Anna Menge|Anna Menke
Viktor Orban|Viktor Urban
Sami Khedira|Sami Kadira
Giorgos Papandreou|Giorgos Papadopoulos
`;

function parse(name: string): PersonName {
  const person = parsePerson(name);
  assert.ok(person, name);
  return person;
}

const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|"));

/** Keys under which two names of persons meet in articles and in the corpus. */
function keysOf(name: PersonName): readonly string[] {
  const { surname, full } = romanised(name);
  return [soundKey(name.surname), ...surname, ...full];
}

function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, at) => names.slice(at + 1).map((b): [string, string] => [a, b]));
}

/** Names as registers write them, with the language of their letters. */
const CYRILLIC: readonly [CyrillicLanguage, string][] = [
  ["ru", "Сергей Кузнецов"],
  ["ru", "Юрий Гагарин"],
  ["ru", "Анатолий Чубайс"],
  ["ru", "Евгений Примаков"],
  ["ru", "Михаил Шолохов"],
  ["ru", "Анна Ахматова"],
  ["ru", "Алексей Щербаков"],
  ["ru", "Георгий Жуков"],
  ["ru", "Фёдор Достоевский"],
  ["ru", "Валентина Матвиенко"],
  ["uk", "Петро Порошенко"],
  ["uk", "Віктор Ющенко"],
  ["uk", "Арсеній Яценюк"],
  ["uk", "Дмитро Кулеба"],
  ["uk", "Валерій Залужний"],
  ["uk", "Сергій Шевченко"],
  ["be", "Максім Багдановіч"],
  ["bg", "Георги Първанов"],
  ["bg", "Тодор Живков"],
];

describe("romanisation", () => {
  for (const names of lines(ONE_PERSON)) {
    it(`takes ${names[0]} and ${names.length - 1} other spellings for one`, () => {
      const apart = pairs(names).filter(([a, b]) => comparePersons(parse(a), parse(b)) === "conflict");
      assert.deepEqual(apart, []);
    });
  }

  it("gives spellings of one full name a key in common", () => {
    const unmet = lines(ONE_PERSON)
      .flatMap((names) => pairs(names.filter((name) => !/^\p{Lu}\./u.test(name))))
      .filter(([a, b]) => !keysOf(parse(a)).some((key) => keysOf(parse(b)).includes(key)));
    assert.deepEqual(unmet, []);
  });

  it("keeps two people apart", () => {
    const one = lines(TWO_PEOPLE).filter(
      ([a = "", b = ""]) => comparePersons(parse(a), parse(b)) !== "conflict",
    );
    assert.deepEqual(one, []);
  });

  it("reads what each system makes of Cyrillic names as one name, and no two names as one", () => {
    const spellings = CYRILLIC.map(([language, name]) =>
      SYSTEMS.flatMap((system) => romanise(name, language, system)).map(parse),
    );
    spellings.forEach((own, at) => {
      for (const name of own) {
        assert.notEqual(
          comparePersons(own[0] as PersonName, name),
          "conflict",
          `${JSON.stringify(own[0])} ${JSON.stringify(name)}`,
        );
        for (const other of spellings.slice(at + 1).flat())
          assert.equal(comparePersons(name, other), "conflict");
      }
    });
  });

  it("asks nothing of names that show no other script", () => {
    for (const name of ["Hans Maier", "Anna Seller", "Peter Kerner", "Angela Merkel", "Merkel"]) {
      const { surname, full } = romanised(parse(name));
      assert.deepEqual([surname, full], [[], []], name);
    }
  });
});
