CREATE FUNCTION "regie_tell"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := 'updated';
BEGIN
  IF tg_op = 'INSERT' THEN
    changed := 'created';
  ELSIF tg_op = 'DELETE' THEN
    changed := 'deleted';
  ELSIF tg_argv[0] = 'broadcasts' THEN
    IF new.status <> old.status OR new.live_state <> old.live_state THEN
      changed := CASE WHEN new.status = 'trashed' THEN 'trashed' ELSE 'moved' END;
    END IF;
  END IF;
  PERFORM pg_notify('regie', json_build_object('change', json_build_object(
    'resource', tg_argv[0],
    'id', coalesce(new.id, old.id),
    'lock_version', coalesce(new.lock_version, old.lock_version),
    'action', changed,
    'by', nullif(current_setting('regie.by', true), '')::json))::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "broadcasts" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('broadcasts');
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "guests" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('guests');
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "tags" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('tags');
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "series" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('series');
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR DELETE OR UPDATE OF "lock_version" ON "campaigns" FOR EACH ROW EXECUTE FUNCTION "regie_tell"('campaign');
