/** JSON with deterministic bytes, written and read without a data binder. */
@NullMarked
package io.lastday.chat.json;

import org.jspecify.annotations.NullMarked;
