-- Similar names are found by the index of words now: by trigrams over all names it took a second with 100,000 entries.
drop index entry_current_name;
