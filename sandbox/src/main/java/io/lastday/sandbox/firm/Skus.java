package io.lastday.sandbox.firm;

/** Microsoft's product ids for the licences that the firm holds (Microsoft's product names and service plan list). */
final class Skus {
    static final String BUSINESS_PREMIUM = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
    static final String BUSINESS_BASIC = "3b555118-da6a-4418-894f-7df1e2096870";
    static final String VISIO = "c5928f49-12ba-48f7-ada3-0d743a3601d5";

    private Skus() {}
}
