/** OData system query options, read and applied as Graph does. */
@NullMarked
package io.lastday.sandbox.tenant.query;

import org.jspecify.annotations.NullMarked;
