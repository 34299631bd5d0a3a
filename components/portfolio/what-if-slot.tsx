export function WhatIfSlot(_: { view: unknown }) { return null; }
