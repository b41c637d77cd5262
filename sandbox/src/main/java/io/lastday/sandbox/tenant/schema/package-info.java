/** What Microsoft Graph v1.0 publishes about its types and paths, read from a condensed table. */
@NullMarked
package io.lastday.sandbox.tenant.schema;

import org.jspecify.annotations.NullMarked;
