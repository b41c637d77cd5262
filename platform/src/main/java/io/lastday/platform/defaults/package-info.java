/** Spring Boot settings that every service shares; a service may override each of them. */
@NullMarked
package io.lastday.platform.defaults;

import org.jspecify.annotations.NullMarked;
