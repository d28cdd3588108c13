CREATE TABLE "bookings" (
	"broadcast_id" integer NOT NULL,
	"guest_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"state" text NOT NULL,
	"means" text,
	"arrives_at" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"contact" text,
	"notes" text,
	CONSTRAINT "bookings_broadcast_id_guest_id_pk" PRIMARY KEY("broadcast_id","guest_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"hash" text NOT NULL,
	"label" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "guest_contacts" (
	"id" integer PRIMARY KEY NOT NULL,
	"lock_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"contact" text,
	"notes" text,
	"unavailable" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "productions" (
	"id" integer PRIMARY KEY NOT NULL,
	"lock_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"channel" text,
	"studio" text,
	"host_ids" integer[] DEFAULT '{}' NOT NULL,
	"segments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tasks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"markers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"occurrence_series_id" integer,
	"occurrence_on" date
);
--> statement-breakpoint
CREATE TABLE "series_templates" (
	"id" integer PRIMARY KEY NOT NULL,
	"lock_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"template" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"recurrence" jsonb
);
--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "schedule_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "previous_start_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "chapters" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_contacts" ADD CONSTRAINT "guest_contacts_id_guests_id_fk" FOREIGN KEY ("id") REFERENCES "public"."guests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_id_broadcasts_id_fk" FOREIGN KEY ("id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "productions" ADD CONSTRAINT "productions_occurrence_series_id_series_id_fk" FOREIGN KEY ("occurrence_series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_templates" ADD CONSTRAINT "series_templates_id_series_id_fk" FOREIGN KEY ("id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_of" ON "bookings" USING btree ("guest_id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_of" ON "calendar_feeds" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "occurrences" ON "productions" USING btree ("occurrence_series_id","occurrence_on");--> statement-breakpoint
CREATE INDEX "productions_hosts" ON "productions" USING gin ("host_ids");--> statement-breakpoint
UPDATE "revisions" SET "snapshot" = "snapshot" || '{"chapters": []}'::jsonb WHERE NOT "snapshot" ? 'chapters';--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "productions" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('productions');
