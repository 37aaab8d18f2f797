/** Longest course of an ordinary prescription, in days. Source: Thông tư 26/2025/TT-BYT. */
export const maximumDays = 30;
