package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.store.View;

/** A read on its way: what is asked for, how, and from which copy of the directory. */
record Reading(ResourcePath path, QueryOptions options, View view) {

    String segment(int index) {
        return path.segment(index);
    }
}
