import type { fields as french } from "../fr/fields.ts";
import type { SameShape } from "../same-shape.ts";

/** What is wrong with a value of the identity card, in English. */
export const fields: SameShape<typeof french> = {
  calendar: {
    open: "Open the calendar",
    label: "Calendar",
    nextMonth: "Next month",
    previousMonth: "Previous month",
    nextYear: "Next year",
    previousYear: "Previous year",
    nextDecade: "Next decade",
    previousDecade: "Previous decade",
  },
  error: {
    year: "This year is not understood. Write it in four digits, from 1800 to 2100.",
    date: "This date is not understood. Write for instance “12/11/2026” (day first) or “2026-11-12”.",
    otherWeekday: "This is not the day of the week of this date. Correct one or the other.",
    dateRange: "These dates are not understood. Write for instance “du 3 au 5 mars 2026” or “12/11/2026”.",
    time: "This time is not understood. Write for instance “9:30” or “14 h”.",
    endTooEarly: "The end comes before the start: the calendar does not show it.",
    number: "This number is not understood. Write for instance “11 526” or “6,8”.",
    numberNegative: "This number cannot be negative.",
    numberQualified: "Only a number goes here, for instance “50”. “About 50” is for a figure of the text.",
    money: "This amount is not understood. Write for instance “400 k€”, “6,8 M€” or “6 800 000 €”.",
    period:
      "This period is not understood. Write for instance “2017”, “2023/2024” or “du 1er janvier au 31 mars 2026”.",
    url: "This address is not understood. It starts with “https://” or “http://”.",
    email: "This address is not understood. Write for instance “accueil@exemple.fr”.",
    phone: "This number is not understood. Write for instance “01 23 45 67 89”.",
    phoneZeros:
      "This number begins with two zeros: it would ring abroad. Take one away, or write “+” and the country’s code.",
    siret: "This SIRET number is not valid: it has fourteen digits, of which the last checks the others.",
    communeCode: "This code is not valid. The INSEE code of a commune has five characters, for instance “91223”.",
    postalCode: "This postal code is not valid: it has five digits.",
    coordinate: "This coordinate is not understood. Write degrees, for instance “48.4336”.",
    measure: "This value is not understood. Write for instance “400 k€”, “1/3”, “≈ 40 %” or “250 à 300”.",
    measureCount: "A number goes here, for instance “132” or “plus de 80”.",
    measureCountOrShare: "A number or a share goes here, for instance “120”, “1/3” or “40 %”.",
    measureAmount: "An amount in euros goes here, for instance “400 k€”.",
    measureAmountOrShare: "An amount in euros or a share goes here, for instance “400 k€”, “1/3” or “80 %”.",
    measureWithoutUnit: "This number has no unit. Write for instance “400 k€” or “400 000 €”.",
    openingHours: "These hours are not understood. Fill in the table, or write for instance “Mo-Fr 09:00-12:00”.",
    choice: "This value is not in the list.",
    territory: "This territory code is not understood.",
    territoryLevel: "This territory is not a commune. It stays written here, but the perimeter is a list of communes.",
    page: "This page is not understood. Choose it from the list.",
    person: "This value is nobody of the list: it is shown to no one. Choose the person from the list.",
    tooLong: "This value is too long.",
  },
};
