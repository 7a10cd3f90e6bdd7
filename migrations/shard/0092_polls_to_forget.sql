CREATE INDEX `polls_to_forget` ON `polls` (`closed_at`) WHERE wiped_at is null and closed_at is not null;--> statement-breakpoint
UPDATE polls SET closed_at = withdrawn_at WHERE closed_at IS NULL AND withdrawn_at IS NOT NULL;
