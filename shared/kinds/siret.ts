/** Establishments of La Poste (SIREN 356000000) outnumber what the check digit allows: Insee sums their digits instead. */
const laPoste = "356000000";

/** Whether 14 digits are a SIRET: Luhn's check, or for La Poste a sum of digits that is a multiple of five. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0{9}/.test(digits)) return false;
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(laPoste) && digitSum(digits) % 5 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
