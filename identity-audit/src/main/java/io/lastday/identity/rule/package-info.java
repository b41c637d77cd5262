/** The rules of the audit as data, and which gaps they see on one person. Pure. */
@NullMarked
package io.lastday.identity.rule;

import org.jspecify.annotations.NullMarked;
