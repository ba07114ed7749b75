import { firstAdministratorLink } from "@passerelles/server/accounts/first-administrator.ts";
import { afterAll, expect, test } from "vitest";
import { secretIn, startMailServer } from "../support/mail-server.ts";
import { password, startTestApp } from "../support/test-app.ts";

const mails = await startMailServer();
const instance = await startTestApp({ environment: { SMTP_URL: mails.url } });
afterAll(async () => {
  await instance.close();
  await mails.close();
});

const newcomer = { name: "Camille Durand", password };
const accept = (body: object, browser = instance.browser()) =>
  browser.ask({ method: "POST", url: "/api/invitations/accept", body });
const invite = async (body: object, role: "admin" | "reseau" = "admin") =>
  (await instance.signedIn(role)).ask({ method: "POST", url: "/api/members/invitations", body });
const secretOf = (link: string) => link.split("/").at(-1) ?? "";

test("before there is an administrator, a link makes the first one, once", async () => {
  const link = await firstAdministratorLink(instance.database, instance.config);
  const lost = await firstAdministratorLink(instance.database, instance.config);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/lien\/[\w-]{43}$/);
  const secret = secretOf(link ?? "");
  expect((await instance.browser().ask({ url: `/api/links/${secret}` })).json()).toEqual({
    purpose: "first-admin",
    email: null,
    role: "admin",
  });
  const without = await accept({ secret, ...newcomer });
  expect(without.json().errors).toEqual([{ path: "email", message: "Cette valeur est nécessaire." }]);

  const first = await accept({ secret, ...newcomer, email: "premiere@exemple.test" });
  expect(first.json()).toMatchObject({ role: "admin", email: "premiere@exemple.test" });
  const second = await accept({ secret: secretOf(lost ?? ""), ...newcomer, email: "seconde@exemple.test" });
  expect([second.statusCode, second.json().code]).toEqual([410, "linkExpired"]);
  expect(await firstAdministratorLink(instance.database, instance.config)).toBeUndefined();
});

test("an invitation comes by mail and makes an account that is signed in, with the role it was made for", async () => {
  const email = "invitee@exemple.test";
  const answer = await invite({ email, role: "formateur" });
  expect(answer.statusCode).toBe(200);
  await instance.settled();
  const [mail] = mails.received.filter(({ to }) => to === email);
  const secret = mail ? secretIn(mail) : "";
  expect(secretOf(answer.json().link)).toBe(secret);
  expect(mail?.source).toContain("vous invite sur Passerelles");

  const browser = instance.browser();
  const accepted = await accept({ secret, ...newcomer, language: "en" }, browser);
  expect(accepted.json()).toMatchObject({ email, name: newcomer.name, role: "formateur", language: "en" });
  expect((await browser.ask({ url: "/api/session" })).json().self.email).toBe(email);
  expect((await instance.browser().signIn(email, password)).statusCode).toBe(200);
  expect((await accept({ secret, ...newcomer })).statusCode).toBe(410);
});

test("an invitation used twice at once makes one account", async () => {
  const { link } = (await invite({ email: "double@exemple.test", role: "lecteur" })).json();
  const answers = await Promise.all([1, 2].map(() => accept({ secret: secretOf(link), ...newcomer })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
});

test("an invitation is for the address it was sent to, and chooses the role", async () => {
  const { link } = (await invite({ email: "elle@exemple.test", role: "lecteur" })).json();
  const secret = secretOf(link);
  const other = await accept({ secret, ...newcomer, email: "lui@exemple.test" });
  expect(other.json().errors).toEqual([{ path: "email", message: "Ce lien a été envoyé à une autre adresse." }]);
  const greedy = await accept({ secret, ...newcomer, role: "admin" });
  expect(greedy.json().errors).toEqual([{ path: "", message: "Clé inconnue : role." }]);
  expect((await accept({ secret, ...newcomer, email: "elle@exemple.test" })).json().role).toBe("lecteur");
});

test("somebody who already has an account is not invited again", async () => {
  const { email } = await instance.account("lecteur");
  const answer = await invite({ email, role: "admin" });
  expect([answer.statusCode, answer.json().code]).toEqual([409, "emailTaken"]);
});

test("an invitation whose address got an account meanwhile stays unused", async () => {
  const email = "entretemps@exemple.test";
  const { link } = (await invite({ email, role: "lecteur" })).json();
  await instance.account("lecteur", { email });
  const answer = await accept({ secret: secretOf(link), ...newcomer });
  expect([answer.statusCode, answer.json().code]).toEqual([409, "emailTaken"]);
});

test("an invitation expires after a week, and a reset link is no invitation", async () => {
  const { link, expiresAt } = (await invite({ email: "tard@exemple.test", role: "lecteur" })).json();
  expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
  await instance.query("UPDATE one_time_links SET purpose = 'password-reset' WHERE email = 'tard@exemple.test'");
  expect((await accept({ secret: secretOf(link), ...newcomer })).statusCode).toBe(410);
  await instance.query(
    "UPDATE one_time_links SET purpose = 'invitation', expires_at = now() WHERE email = 'tard@exemple.test'",
  );
  expect((await accept({ secret: secretOf(link), ...newcomer })).statusCode).toBe(410);
});

test("invitations of somebody who administers no more are worth nothing", async () => {
  const admin = await instance.signedIn("admin");
  const other = await instance.signedIn("admin");
  const body = { email: "complice@exemple.test", role: "admin" };
  const { link } = (await other.ask({ method: "POST", url: "/api/members/invitations", body })).json();
  await admin.ask({ method: "PATCH", url: `/api/members/${other.person.id}`, body: { role: "lecteur" } });
  expect((await accept({ secret: secretOf(link), ...newcomer })).statusCode).toBe(410);
});

test("only administrators invite", async () => {
  const answer = await invite({ email: "ami@exemple.test", role: "lecteur" }, "reseau");
  expect([answer.statusCode, answer.json().code]).toEqual([403, "notAllowed"]);
});
