import type { TransactionSql } from 'postgres';
import { type Cast, keysOf } from './cast.ts';
import { organisations, people } from './people.ts';
import { categories, teams } from './teams.ts';

export interface PasswordHashes {
  /** Of the password that the sign-in page offers. */
  known: string;
  /** Nobody knows the password of those who are not offered there. */
  undisclosed: string;
}

export async function insertPeople(
  tx: TransactionSql,
  cast: Cast,
  hashes: PasswordHashes,
  createdAt: Date,
) {
  await tx`insert into organisation ${tx(
    keysOf(organisations).map((key) => ({
      id: cast.organisations[key],
      ...organisations[key],
      createdAt,
    })),
  )}`;
  await tx`insert into person ${tx(
    keysOf(people).map((key) => {
      const { organisation, account, ...person } = people[key];
      return {
        id: cast.people[key],
        ...person,
        organisationId: cast.organisations[organisation],
        passwordHash: account === null ? hashes.undisclosed : hashes.known,
        verified: true,
        createdAt,
      };
    }),
  )}`;
}

/** Teams with their members, queues and categories. */
export async function insertTeams(tx: TransactionSql, cast: Cast) {
  const keys = keysOf(teams);
  await tx`insert into team ${tx(
    keys.map((key) => ({ id: cast.teams[key], name: teams[key].name, level: teams[key].level })),
  )}`;
  const members = keys.flatMap((key) =>
    teams[key].members.map((person) => ({
      teamId: cast.teams[key],
      personId: cast.people[person],
    })),
  );
  await tx`insert into team_member ${tx(members)}`;
  await tx`insert into queue ${tx(
    keys.map((key) => ({ id: cast.queues[key], name: teams[key].name, teamId: cast.teams[key] })),
  )}`;
  await tx`insert into category ${tx(
    keysOf(categories).map((key, place) => {
      const { queue, ...category } = categories[key];
      return { id: cast.categories[key], ...category, queueId: cast.queues[queue], place };
    }),
  )}`;
}
