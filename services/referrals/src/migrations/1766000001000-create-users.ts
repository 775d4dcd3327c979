import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateUsers1766000001000 implements MigrationInterface {
  name = 'CreateUsers1766000001000'

  async up(run: QueryRunner): Promise<void> {
    await run.query(`create table users (
      sub text constraint users_pk primary key,
      id uuid not null default gen_random_uuid() constraint users_id unique,
      name text not null,
      claims text[] not null,
      urns text[] not null,
      providers text[] not null,
      teams text[] not null,
      first_seen_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      signed_out_at timestamptz)`)
    await run.query(`create table role_mappings (
      claim text not null,
      role text not null,
      constraint role_mappings_pk primary key (claim, role))`)
    await run.query(`create table withheld_roles (
      id uuid default gen_random_uuid() constraint withheld_roles_pk primary key,
      sub text not null constraint withheld_roles_user references users,
      role text not null,
      withheld_by_name text not null,
      withheld_at timestamptz not null,
      reason text not null,
      given_back_by_name text,
      given_back_at timestamptz,
      given_back_because text,
      constraint withheld_roles_given_back check ((given_back_at is null) = (given_back_because is null)))`)
    await run.query(`create unique index withheld_roles_one on withheld_roles (sub, role) where given_back_at is null`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
