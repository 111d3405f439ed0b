// Imported before all else: libraries choose once, when they are loaded, whether to check themselves.
process.env.NODE_ENV ??= 'production';
