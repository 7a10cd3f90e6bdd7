ALTER TABLE `calendar_imports` ADD `undo` text;--> statement-breakpoint
ALTER TABLE `events` ADD `undo` text;