package io.lastday.device.os;

/** Where a version stands among the updates of its line. */
public enum Updates {
    CURRENT,
    OVERDUE,
    /** It may be up to date: the dataset is too old to know. */
    DATASET_BEHIND,
    /** Nobody lists the updates of its line. */
    NOT_LISTED
}
