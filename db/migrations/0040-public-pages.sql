-- News of the register: newest versions first, without looking at the rest.
create index entry_version_at on entry_version (at desc);
