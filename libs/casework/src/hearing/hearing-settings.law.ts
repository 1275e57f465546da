import { type CaseType, FIRST_DAY, type HearingRule, type Json, type LawEntry, type Setting, wholeNumber, yesOrNo } from '#kernel';
import { HEARING_PRACTICE } from './hearing.law.js';

const LONGEST_DAYS = 365;
const MOST_SEATS = 99;
const MOST_WORKING_DAYS = 60;

const MEMBERS: { readonly [M in keyof HearingRule]: (value: Json | undefined) => boolean } = {
  silence: (value) => value === 'consent' || value === 'abstention' || value === 'contact',
  quorum: (value) => value === 'majority' || isWithin(value, 1, MOST_SEATS),
  sides: (value) => value === null || isSides(value),
  onObjection: (value) => value === 'meeting' || value === 'majority',
  onApproval: (value) => value === 'record' || value === 'decide',
  minDays: (value) => isWithin(value, 0, LONGEST_DAYS),
};

/** How the committee hears cases of a type. @source no provision found; settled by each council */
export function hearingRuleOf({ name, words, hearing }: CaseType): Setting<HearingRule> {
  return {
    key: `hearing-rule.${name}`,
    titles: { da: `Høringsregel: ${words.da.title}`, en: `Rule of hearing: ${words.en.title}` },
    defaults: [assumed(hearing.rule, 'rule')],
    read: (value) => (isRule(value) ? value : undefined),
  };
}

/** How long the committee has to answer in cases of a type, in working days. @source no provision found; settled by each council */
export function hearingDaysOf({ name, words, hearing }: CaseType): Setting<number> {
  return {
    key: `hearing-days.${name}`,
    titles: { da: `Høringsfrist: ${words.da.title}`, en: `Time for a hearing: ${words.en.title}` },
    defaults: [assumed(hearing.workingDays, 'working days')],
    read: wholeNumber(1, MOST_WORKING_DAYS),
  };
}

/**
 * Whether a hearing of cases of a type ends before its deadline once all have answered, as settled on the day it opens.
 * @source no provision found; settled by each council
 */
export function closeWhenAllAnsweredOf({ name, words }: CaseType): Setting<boolean> {
  return {
    key: `close-when-all-answered.${name}`,
    titles: {
      da: `Høringen afsluttes, når alle har svaret: ${words.da.title}`,
      en: `Hearing ends once all have answered: ${words.en.title}`,
    },
    defaults: [assumed(false, 'yes or no')],
    read: yesOrNo,
  };
}

function assumed<T>(value: T, unit: string): LawEntry<T> {
  return { inForceFrom: FIRST_DAY, value, unit, source: HEARING_PRACTICE, assumption: true };
}

function isRule(value: Json): value is Json & HearingRule {
  const members: readonly string[] = Object.keys(MEMBERS);
  if (!isObject(value) || Object.keys(value).length !== members.length) return false;
  return Object.entries(MEMBERS).every(([member, holds]) => holds(value[member]));
}

function isSides(value: Json | undefined): boolean {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  return isWithin(value['da'], 0, MOST_SEATS) && isWithin(value['fh'], 0, MOST_SEATS);
}

function isWithin(value: Json | undefined, least: number, most: number): boolean {
  return value !== undefined && wholeNumber(least, most)(value) !== undefined;
}

function isObject(value: Json | undefined): value is { readonly [member: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
