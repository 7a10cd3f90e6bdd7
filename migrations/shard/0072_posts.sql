CREATE TABLE `post_comment_reports` (
	`school_id` text NOT NULL,
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`why` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by_id` text,
	PRIMARY KEY(`school_id`, `comment_id`, `person_id`),
	FOREIGN KEY (`school_id`,`comment_id`) REFERENCES `post_comments`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_comment_reports_open` ON `post_comment_reports` (`school_id`,`at`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `post_comment_reports_by_person` ON `post_comment_reports` (`school_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `post_comments` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer,
	`hidden_at` integer,
	`hidden_by_id` text,
	`hidden_why` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`post_id`) REFERENCES `posts`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_comments_in_order` ON `post_comments` (`school_id`,`post_id`,`id`);--> statement-breakpoint
CREATE INDEX `post_comments_by_person` ON `post_comments` (`school_id`,`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_drafts` (
	`school_id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`kept_from` text NOT NULL,
	PRIMARY KEY(`school_id`, `post_id`, `person_id`),
	FOREIGN KEY (`school_id`,`post_id`) REFERENCES `posts`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_drafts_by_person` ON `post_drafts` (`school_id`,`person_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `post_hearts` (
	`school_id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `post_id`, `person_id`),
	FOREIGN KEY (`school_id`,`post_id`) REFERENCES `posts`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_hearts_by_person` ON `post_hearts` (`school_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `post_versions` (
	`school_id` text NOT NULL,
	`post_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`rich` text,
	`visibility` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `post_id`, `version`),
	FOREIGN KEY (`school_id`,`post_id`) REFERENCES `posts`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`group_id` text,
	`visibility` text NOT NULL,
	`shelf` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`rich` text,
	`album_id` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`told_at` integer,
	`version` integer DEFAULT 0 NOT NULL,
	`changed_at` integer,
	`changed_by_id` text,
	`removed_at` integer,
	`removed_by_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`author_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posts_in_order` ON `posts` (`school_id`,`published_at`,`id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `posts_by_shelf` ON `posts` (`school_id`,`shelf`,`published_at`,`id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `posts_by_group` ON `posts` (`school_id`,`group_id`,`published_at`,`id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `posts_by_kind` ON `posts` (`school_id`,`shelf`,`kind`,`published_at`,`id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `posts_by_author` ON `posts` (`school_id`,`author_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `posts_to_tell` ON `posts` (`published_at`) WHERE told_at is null and removed_at is null and published_at is not null;--> statement-breakpoint
ALTER TABLE `settings` ADD `post_comments` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `post_hearts` integer DEFAULT true NOT NULL;