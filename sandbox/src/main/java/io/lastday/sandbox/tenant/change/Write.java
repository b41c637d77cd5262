package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.wire.GraphAnswer;

/** Answers one kind of write, or refuses it. */
@FunctionalInterface
interface Write {
    GraphAnswer answer(Change change);
}
