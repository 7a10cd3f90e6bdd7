CREATE INDEX `replies_wordless` ON `replies` (`school_id`,`id`) WHERE words is null;--> statement-breakpoint
CREATE INDEX `messages_wordless` ON `messages` (`school_id`,`id`) WHERE words is null;