CREATE TABLE `removals` (
	`school_id` text PRIMARY KEY NOT NULL,
	`ground` text NOT NULL,
	`begun_at` integer NOT NULL,
	`rows` text NOT NULL,
	`files` integer DEFAULT 0 NOT NULL,
	`done_at` integer
);
