package io.lastday.device.fact;

import org.jspecify.annotations.Nullable;

/** @param id Entra object id of the user who registered the device */
public record DirectoryOwner(String id, @Nullable String name) {}
