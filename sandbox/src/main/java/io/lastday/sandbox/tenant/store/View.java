package io.lastday.sandbox.tenant.store;

/** Which copy of the directory answers. */
public enum View {
    /** The object itself: reads its own writes. */
    OBJECT,
    /** The index behind {@code $filter}, {@code $search} and {@code $count}: a few seconds late. */
    INDEX
}
