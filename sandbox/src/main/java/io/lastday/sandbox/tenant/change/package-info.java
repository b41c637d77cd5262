/** What each write does to the tenant, and what Microsoft refuses about it. */
@NullMarked
package io.lastday.sandbox.tenant.change;

import org.jspecify.annotations.NullMarked;
