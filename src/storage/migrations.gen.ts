/* Made by `npm run generate` from migrations/. */
import type { MigrationMeta } from 'drizzle-orm/migrator'

export const migrations: MigrationMeta[] = [
  {
    "sql": [
      "CREATE SEQUENCE \"public\".\"case_sequence\" INCREMENT BY 1 MINVALUE 1 MAXVALUE 999999 START WITH 1 CACHE 1 CYCLE;",
      "\nCREATE SEQUENCE \"public\".\"service_number_sequence\" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;",
      "\nCREATE TABLE \"auth_accounts\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"user_id\" text NOT NULL,\n\t\"account_id\" text NOT NULL,\n\t\"provider_id\" text NOT NULL,\n\t\"access_token\" text,\n\t\"refresh_token\" text,\n\t\"id_token\" text,\n\t\"access_token_expires_at\" timestamp (3) with time zone,\n\t\"refresh_token_expires_at\" timestamp (3) with time zone,\n\t\"scope\" text,\n\t\"password\" text,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\t\"updated_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"auth_sessions\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"user_id\" text NOT NULL,\n\t\"token\" text NOT NULL,\n\t\"expires_at\" timestamp (3) with time zone NOT NULL,\n\t\"ip_address\" text,\n\t\"user_agent\" text,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\t\"updated_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"auth_sessions_token_unique\" UNIQUE(\"token\")\n);\n",
      "\nCREATE TABLE \"auth_users\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"email\" text NOT NULL,\n\t\"email_verified\" boolean NOT NULL,\n\t\"image\" text,\n\t\"username\" text,\n\t\"display_username\" text,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\t\"updated_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"auth_users_email_unique\" UNIQUE(\"email\"),\n\tCONSTRAINT \"auth_users_username_unique\" UNIQUE(\"username\")\n);\n",
      "\nCREATE TABLE \"auth_verifications\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"identifier\" text NOT NULL,\n\t\"value\" text NOT NULL,\n\t\"expires_at\" timestamp (3) with time zone NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\t\"updated_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"conversations\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"token_hash\" text NOT NULL,\n\t\"locale\" text NOT NULL,\n\t\"mode\" text NOT NULL,\n\t\"department_id\" text,\n\t\"last_position\" integer DEFAULT 0 NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"decisions\" (\n\t\"conversation_id\" text NOT NULL,\n\t\"question_position\" integer NOT NULL,\n\t\"reply_position\" integer,\n\t\"question\" text NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"reasons\" jsonb NOT NULL,\n\t\"entry_id\" text,\n\t\"facet\" text,\n\t\"release\" integer,\n\t\"confidence\" double precision NOT NULL,\n\t\"ranked\" jsonb NOT NULL,\n\t\"options\" jsonb NOT NULL,\n\t\"features\" jsonb NOT NULL,\n\t\"assistant\" text,\n\t\"decided_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"decisions_conversation_id_question_position_pk\" PRIMARY KEY(\"conversation_id\",\"question_position\")\n);\n",
      "\nCREATE TABLE \"departments\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"names\" jsonb NOT NULL,\n\t\"phone\" text NOT NULL,\n\t\"hours\" jsonb NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"entries\" (\n\t\"id\" text NOT NULL,\n\t\"locale\" text NOT NULL,\n\t\"entry\" jsonb NOT NULL,\n\t\"checksum\" text NOT NULL,\n\t\"updated_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"entries_id_locale_pk\" PRIMARY KEY(\"id\",\"locale\")\n);\n",
      "\nCREATE TABLE \"events\" (\n\t\"handoff_id\" text NOT NULL,\n\t\"position\" integer NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"actor_kind\" text NOT NULL,\n\t\"actor_id\" text,\n\t\"data\" jsonb NOT NULL,\n\t\"at\" timestamp (3) with time zone NOT NULL,\n\t\"previous_hash\" text NOT NULL,\n\t\"hash\" text NOT NULL,\n\tCONSTRAINT \"events_handoff_id_position_pk\" PRIMARY KEY(\"handoff_id\",\"position\")\n);\n",
      "\nCREATE TABLE \"handoff_stages\" (\n\t\"handoff_id\" text NOT NULL,\n\t\"stage\" text NOT NULL,\n\t\"due_at\" timestamp (3) with time zone NOT NULL,\n\t\"is_provisional\" boolean NOT NULL,\n\t\"basis\" text NOT NULL,\n\t\"done_at\" timestamp (3) with time zone,\n\tCONSTRAINT \"handoff_stages_handoff_id_stage_pk\" PRIMARY KEY(\"handoff_id\",\"stage\")\n);\n",
      "\nCREATE TABLE \"handoffs\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"lookup_code_hash\" text NOT NULL,\n\t\"lookup_code_sealed\" text NOT NULL,\n\t\"conversation_id\" text NOT NULL,\n\t\"department_id\" text NOT NULL,\n\t\"state\" text NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"category\" text NOT NULL,\n\t\"urgency\" text NOT NULL,\n\t\"is_elder_first\" boolean NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"topic\" text NOT NULL,\n\t\"contact_sealed\" text,\n\t\"preferred_time\" text,\n\t\"owner_id\" text,\n\t\"handler_id\" text,\n\t\"preset\" text NOT NULL,\n\t\"opened_at\" timestamp (3) with time zone NOT NULL,\n\t\"next_due_at\" timestamp (3) with time zone NOT NULL,\n\t\"claimed_at\" timestamp (3) with time zone,\n\t\"first_reply_at\" timestamp (3) with time zone,\n\t\"resolved_at\" timestamp (3) with time zone,\n\t\"closed_at\" timestamp (3) with time zone,\n\t\"result\" text,\n\t\"brief\" jsonb,\n\tCONSTRAINT \"handoffs_number_unique\" UNIQUE(\"number\")\n);\n",
      "\nCREATE TABLE \"keys\" (\n\t\"name\" text PRIMARY KEY NOT NULL,\n\t\"value\" text NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"login_failures\" (\n\t\"id\" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name \"login_failures_id_seq\" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),\n\t\"username\" text NOT NULL,\n\t\"at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"lookup_failures\" (\n\t\"number\" text NOT NULL,\n\t\"at\" timestamp (3) with time zone NOT NULL,\n\t\"id\" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name \"lookup_failures_id_seq\" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)\n);\n",
      "\nCREATE TABLE \"messages\" (\n\t\"conversation_id\" text NOT NULL,\n\t\"position\" integer NOT NULL,\n\t\"author\" text NOT NULL,\n\t\"staff_id\" text,\n\t\"text\" text NOT NULL,\n\t\"reply\" jsonb,\n\t\"notice\" jsonb,\n\t\"client_message_id\" text,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"messages_conversation_id_position_pk\" PRIMARY KEY(\"conversation_id\",\"position\"),\n\tCONSTRAINT \"messages_position_from_one\" CHECK (\"messages\".\"position\" >= 1)\n);\n",
      "\nCREATE TABLE \"promises\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"handoff_id\" text NOT NULL,\n\t\"staff_id\" text NOT NULL,\n\t\"text\" text NOT NULL,\n\t\"due_at\" timestamp (3) with time zone NOT NULL,\n\t\"made_at\" timestamp (3) with time zone NOT NULL,\n\t\"kept_at\" timestamp (3) with time zone\n);\n",
      "\nCREATE TABLE \"ratings\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"conversation_id\" text NOT NULL,\n\t\"position\" integer,\n\t\"score\" integer NOT NULL,\n\t\"is_solved\" boolean,\n\t\"comment\" text,\n\t\"rated_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"ratings_once\" UNIQUE NULLS NOT DISTINCT(\"conversation_id\",\"position\"),\n\tCONSTRAINT \"ratings_score\" CHECK (\"ratings\".\"score\" between 1 and 5)\n);\n",
      "\nCREATE TABLE \"releases\" (\n\t\"number\" integer PRIMARY KEY NOT NULL,\n\t\"entries\" jsonb NOT NULL,\n\t\"checksum\" text NOT NULL,\n\t\"note\" text NOT NULL,\n\t\"created_by\" text NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"staff\" (\n\t\"id\" text PRIMARY KEY NOT NULL,\n\t\"username\" text NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"service_number\" text NOT NULL,\n\t\"department_id\" text NOT NULL,\n\t\"is_active\" boolean DEFAULT true NOT NULL,\n\t\"created_at\" timestamp (3) with time zone NOT NULL,\n\tCONSTRAINT \"staff_username_unique\" UNIQUE(\"username\"),\n\tCONSTRAINT \"staff_service_number_unique\" UNIQUE(\"service_number\")\n);\n",
      "\nCREATE TABLE \"staff_roles\" (\n\t\"staff_id\" text NOT NULL,\n\t\"department_id\" text NOT NULL,\n\t\"role\" text NOT NULL,\n\tCONSTRAINT \"staff_roles_staff_id_department_id_role_pk\" PRIMARY KEY(\"staff_id\",\"department_id\",\"role\")\n);\n",
      "\nALTER TABLE \"auth_accounts\" ADD CONSTRAINT \"auth_accounts_user_id_auth_users_id_fk\" FOREIGN KEY (\"user_id\") REFERENCES \"public\".\"auth_users\"(\"id\") ON DELETE cascade ON UPDATE no action;",
      "\nALTER TABLE \"auth_sessions\" ADD CONSTRAINT \"auth_sessions_user_id_auth_users_id_fk\" FOREIGN KEY (\"user_id\") REFERENCES \"public\".\"auth_users\"(\"id\") ON DELETE cascade ON UPDATE no action;",
      "\nALTER TABLE \"conversations\" ADD CONSTRAINT \"conversations_department_id_departments_id_fk\" FOREIGN KEY (\"department_id\") REFERENCES \"public\".\"departments\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"events\" ADD CONSTRAINT \"events_handoff_id_handoffs_id_fk\" FOREIGN KEY (\"handoff_id\") REFERENCES \"public\".\"handoffs\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"handoff_stages\" ADD CONSTRAINT \"handoff_stages_handoff_id_handoffs_id_fk\" FOREIGN KEY (\"handoff_id\") REFERENCES \"public\".\"handoffs\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"handoffs\" ADD CONSTRAINT \"handoffs_conversation_id_conversations_id_fk\" FOREIGN KEY (\"conversation_id\") REFERENCES \"public\".\"conversations\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"handoffs\" ADD CONSTRAINT \"handoffs_department_id_departments_id_fk\" FOREIGN KEY (\"department_id\") REFERENCES \"public\".\"departments\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"handoffs\" ADD CONSTRAINT \"handoffs_owner_id_staff_id_fk\" FOREIGN KEY (\"owner_id\") REFERENCES \"public\".\"staff\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"handoffs\" ADD CONSTRAINT \"handoffs_handler_id_staff_id_fk\" FOREIGN KEY (\"handler_id\") REFERENCES \"public\".\"staff\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"messages\" ADD CONSTRAINT \"messages_conversation_id_conversations_id_fk\" FOREIGN KEY (\"conversation_id\") REFERENCES \"public\".\"conversations\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"messages\" ADD CONSTRAINT \"messages_staff_id_staff_id_fk\" FOREIGN KEY (\"staff_id\") REFERENCES \"public\".\"staff\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"promises\" ADD CONSTRAINT \"promises_handoff_id_handoffs_id_fk\" FOREIGN KEY (\"handoff_id\") REFERENCES \"public\".\"handoffs\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"promises\" ADD CONSTRAINT \"promises_staff_id_staff_id_fk\" FOREIGN KEY (\"staff_id\") REFERENCES \"public\".\"staff\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"ratings\" ADD CONSTRAINT \"ratings_conversation_id_conversations_id_fk\" FOREIGN KEY (\"conversation_id\") REFERENCES \"public\".\"conversations\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"staff\" ADD CONSTRAINT \"staff_department_id_departments_id_fk\" FOREIGN KEY (\"department_id\") REFERENCES \"public\".\"departments\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"staff_roles\" ADD CONSTRAINT \"staff_roles_staff_id_staff_id_fk\" FOREIGN KEY (\"staff_id\") REFERENCES \"public\".\"staff\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nALTER TABLE \"staff_roles\" ADD CONSTRAINT \"staff_roles_department_id_departments_id_fk\" FOREIGN KEY (\"department_id\") REFERENCES \"public\".\"departments\"(\"id\") ON DELETE no action ON UPDATE no action;",
      "\nCREATE INDEX \"decisions_by_status\" ON \"decisions\" USING btree (\"status\",\"decided_at\");",
      "\nCREATE INDEX \"handoff_stages_due\" ON \"handoff_stages\" USING btree (\"due_at\") WHERE \"handoff_stages\".\"done_at\" is null;",
      "\nCREATE INDEX \"handoffs_queue\" ON \"handoffs\" USING btree (\"department_id\",\"state\",\"next_due_at\");",
      "\nCREATE INDEX \"handoffs_by_handler\" ON \"handoffs\" USING btree (\"handler_id\",\"state\",\"next_due_at\");",
      "\nCREATE INDEX \"handoffs_by_state\" ON \"handoffs\" USING btree (\"state\",\"next_due_at\");",
      "\nCREATE UNIQUE INDEX \"handoffs_one_open\" ON \"handoffs\" USING btree (\"conversation_id\") WHERE \"handoffs\".\"state\" in ('waiting', 'claimed', 'following_up');",
      "\nCREATE INDEX \"login_failures_recent\" ON \"login_failures\" USING btree (\"username\",\"at\");",
      "\nCREATE INDEX \"lookup_failures_recent\" ON \"lookup_failures\" USING btree (\"number\",\"at\");",
      "\nCREATE UNIQUE INDEX \"messages_client_message\" ON \"messages\" USING btree (\"conversation_id\",\"author\",\"client_message_id\");",
      "\nCREATE INDEX \"messages_recent\" ON \"messages\" USING btree (\"conversation_id\",\"created_at\");",
      "\nCREATE INDEX \"promises_by_handoff\" ON \"promises\" USING btree (\"handoff_id\");"
    ],
    "bps": true,
    "folderMillis": 1795511959438,
    "hash": "3aab2759e650d88aec2831001c398f814a5ee4cca43ba56f52df88e9df80018f"
  },
  {
    "sql": [
      "CREATE FUNCTION \"refuse_event_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  RAISE EXCEPTION 'the event log is append-only' USING ERRCODE = 'restrict_violation';\nEND;\n$$;\n",
      "\nCREATE TRIGGER \"events_append_only\" BEFORE UPDATE OR DELETE ON \"events\" FOR EACH ROW EXECUTE FUNCTION \"refuse_event_change\"();\n",
      "\nCREATE TRIGGER \"events_not_truncated\" BEFORE TRUNCATE ON \"events\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_event_change\"();\n",
      "\nCREATE FUNCTION \"refuse_release_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  RAISE EXCEPTION 'a release is immutable' USING ERRCODE = 'restrict_violation';\nEND;\n$$;\n",
      "\nCREATE TRIGGER \"releases_immutable\" BEFORE UPDATE OR DELETE ON \"releases\" FOR EACH ROW EXECUTE FUNCTION \"refuse_release_change\"();\n"
    ],
    "bps": true,
    "folderMillis": 1795511960541,
    "hash": "a88df9ff8bd2e9eb64c0debb003ec87bb48398f7ea54e8f1710556f9b03a8f27"
  },
  {
    "sql": [
      "ALTER TABLE \"ratings\" ALTER COLUMN \"score\" DROP NOT NULL;",
      "\nALTER TABLE \"decisions\" ADD COLUMN \"locale\" text;",
      "\nALTER TABLE \"decisions\" ADD COLUMN \"thresholds\" jsonb;",
      "\nALTER TABLE \"ratings\" ADD COLUMN \"is_wrong\" boolean DEFAULT false NOT NULL;",
      "\nALTER TABLE \"releases\" ADD COLUMN \"thesaurus\" jsonb DEFAULT '[]'::jsonb NOT NULL;",
      "\nALTER TABLE \"releases\" ADD COLUMN \"known\" jsonb DEFAULT '[]'::jsonb NOT NULL;",
      "\nALTER TABLE \"releases\" ADD COLUMN \"index\" \"bytea\";",
      "\nCREATE INDEX \"decisions_telling\" ON \"decisions\" USING btree (\"decided_at\") WHERE \"decisions\".\"reasons\" ?| array['option_chosen', 'options_declined', 'corrected'];",
      "\nCREATE INDEX \"ratings_recent\" ON \"ratings\" USING btree (\"rated_at\");"
    ],
    "bps": true,
    "folderMillis": 1795529655847,
    "hash": "b8ac04f5aab1b0ebba09603a4e6447eea6aec4bfe66e16dc6be2c66da57c9afb"
  }
]
