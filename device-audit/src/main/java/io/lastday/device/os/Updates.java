package io.lastday.device.os;

/** Where a version stands among the updates of its line. */
public enum Updates {
    CURRENT,
    OVERDUE,
    /** It may be up to date: the dataset is too old to know. */
    DATASET_BEHIND,
    /** Only the newest of its line is listed, and that is young: one before it may be missing for long. */
    EARLIER_NOT_LISTED,
    /** Nobody lists the updates of its line. */
    NOT_LISTED
}
